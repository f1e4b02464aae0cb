const patienceMs = 15_000;
const glanceMs = 25;

/** Waits until it holds, and says what was waited for if it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
}
