import type { Database, Work } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';

/** A manager's act, of which the managers of her agency are told. */
export function managing<T>(database: Database, viewer: Viewer, work: Work<T>): Promise<T> {
  return database.as(viewer, async (transaction) => {
    transaction.mustBe('manager');
    const result = await work(transaction);
    transaction.tellManagers([transaction.entered.agencyId]);
    return result;
  });
}
