import { rmSync } from 'node:fs';

export default async function tearDown() {
  await globalThis.cluster?.stop();
  if (globalThis.cluster !== undefined) rmSync(globalThis.cluster.dataDir, { recursive: true, force: true });
}
