import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { cluster, clusterFolder } = globalThis;
  await cluster?.stop();
  if (clusterFolder !== undefined) rmSync(clusterFolder, { recursive: true, force: true });
}
