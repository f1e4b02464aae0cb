import { type Search, searchLength } from '../../contract/search.js';
import { Text } from '../../platform/http/dto-rules.js';

export class SearchDto implements Search {
  @Text(searchLength) text: string;
}
