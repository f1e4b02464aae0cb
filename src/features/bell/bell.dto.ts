import { mostNotices, type ReadNotices } from '../../contract/notices.js';
import { Ids } from '../../platform/http/dto-rules.js';

export class ReadNoticesDto implements ReadNotices {
  @Ids({ most: mostNotices }) ids: string[];
}
