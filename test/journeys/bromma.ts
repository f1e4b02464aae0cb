import { layOut } from '../../src/features/demonstration/lay-out.js';
import { World } from '../support/world.js';

/** A server with the demonstration world of Bromma in it, laid out as `npm start` does. */
export async function bromma(): Promise<World> {
  const world = await World.begin();
  const [database] = await world.sql<{ name: string }>('select current_database() as name');
  const ownerUrl = new URL(process.env.TEST_CLUSTER_URL ?? '');
  ownerUrl.pathname = `/${database?.name ?? ''}`;
  await layOut(world.app, ownerUrl.href);
  return world;
}
