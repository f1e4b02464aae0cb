import { Injectable, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { Settings } from '../settings/settings.js';
import { builtFile } from './built.js';

/** The documents that the build has written out of the contract and the controllers. */
@Injectable()
export class Documents {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /**
   * @throws UnauthorizedException in production, to whoever is not signed in
   * @throws NotFoundException when there has been no build
   */
  async shownTo(viewer: Viewer | undefined, name: string): Promise<string> {
    if (this.settings.isProduction) await this.mustBeSignedIn(viewer);
    const document = builtFile(name);
    if (document === undefined) throw new NotFoundException();
    return document;
  }

  private async mustBeSignedIn(viewer: Viewer | undefined): Promise<void> {
    if (viewer === undefined) throw new UnauthorizedException();
    await this.database.readAs(viewer, () => Promise.resolve());
  }
}
