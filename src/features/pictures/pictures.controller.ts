import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AreasService, type PopulationAddress } from './areas.service.js';
import { FiguresService } from './figures.service.js';
import { type AnalysisAddress, FocusService } from './focus.service.js';
import { ImportsService } from './imports.service.js';
import { AreaYearPipe, PicturePipe } from './period.js';
import {
  BringFigureDto,
  BringFileDto,
  KeepAnalysisDto,
  KeepPopulationDto,
  PutIntoPictureDto,
  ReadFileDto,
  SetWeightsDto,
} from './pictures.dto.js';
import { type PictureAddress, PicturesService } from './pictures.service.js';

@Controller('api/areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.areas.view(viewer);
  }

  @Put(':areaId/populations/:year')
  keepPopulation(
    @CurrentViewer() viewer: Viewer,
    @Param(AreaYearPipe) address: PopulationAddress,
    @Body() population: KeepPopulationDto,
  ) {
    return this.areas.keepPopulation(viewer, address, population);
  }
}

@Controller('api/areas/:areaId/pictures')
export class PicturesController {
  constructor(
    private readonly pictures: PicturesService,
    private readonly focus: FocusService,
  ) {}

  @Get(':period')
  view(@CurrentViewer() viewer: Viewer, @Param(PicturePipe) address: PictureAddress) {
    return this.pictures.view(viewer, address);
  }

  @Post(':period/contributions')
  put(@CurrentViewer() viewer: Viewer, @Param(PicturePipe) address: PictureAddress, @Body() wish: PutIntoPictureDto) {
    return this.pictures.put(viewer, address, wish);
  }

  @Put(':period/analyses/:theme')
  @HttpCode(204)
  analyse(
    @CurrentViewer() viewer: Viewer,
    @Param(PicturePipe) address: AnalysisAddress,
    @Body() wish: KeepAnalysisDto,
  ) {
    return this.focus.analyse(viewer, address, wish);
  }
}

@Controller('api/areas/:areaId')
export class FiguresController {
  constructor(
    private readonly focus: FocusService,
    private readonly imports: ImportsService,
    private readonly figures: FiguresService,
  ) {}

  @Post('figures')
  @HttpCode(204)
  bringFigure(
    @CurrentViewer() viewer: Viewer,
    @Param('areaId', IdPipe) areaId: string,
    @Body() figure: BringFigureDto,
  ) {
    return this.figures.bring(viewer, areaId, figure);
  }

  @Post('weights')
  @HttpCode(204)
  weigh(@CurrentViewer() viewer: Viewer, @Param('areaId', IdPipe) areaId: string, @Body() weights: SetWeightsDto) {
    return this.focus.weigh(viewer, areaId, weights);
  }

  @Post('imports/preview')
  @HttpCode(200)
  preview(@CurrentViewer() viewer: Viewer, @Param('areaId', IdPipe) areaId: string, @Body() file: ReadFileDto) {
    return this.imports.preview(viewer, areaId, file);
  }

  @Post('imports')
  bring(@CurrentViewer() viewer: Viewer, @Param('areaId', IdPipe) areaId: string, @Body() file: BringFileDto) {
    return this.imports.bring(viewer, areaId, file);
  }

  @Put('imports/:importId/undoing')
  undo(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) { areaId, importId }: { areaId: string; importId: string }) {
    return this.imports.undo(viewer, areaId, importId);
  }
}
