import { IsIn } from 'class-validator';
import { type CaseSearch, type Search, searchLength, type SearchPart, searchParts } from '../../contract/search.js';
import { OrNull, Text } from '../../platform/http/dto-rules.js';

export class CaseSearchDto implements CaseSearch {
  @Text(searchLength) text: string;
}

export class SearchDto extends CaseSearchDto implements Search {
  @OrNull() @IsIn(searchParts) part: SearchPart | null = null;
}
