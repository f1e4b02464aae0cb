import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { CaseSearchView, SearchView } from '../../contract/search.js';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CaseSearchService } from './case-search.service.js';
import { CaseSearchDto, SearchDto } from './search.dto.js';
import { SearchService } from './search.service.js';

/** By POST, though it changes nothing: what somebody looks for stands in no address, and so in no log. */
@Controller('api')
export class SearchController {
  constructor(
    private readonly everywhere: SearchService,
    private readonly inCase: CaseSearchService,
  ) {}

  @Post('search')
  @HttpCode(200)
  search(@CurrentViewer() viewer: Viewer, @Body() search: SearchDto): Promise<SearchView> {
    return this.everywhere.search(viewer, search);
  }

  @Post('cases/:caseId/search')
  @HttpCode(200)
  searchCase(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Body() { text }: CaseSearchDto,
  ): Promise<CaseSearchView> {
    return this.inCase.search(viewer, caseId, text);
  }
}
