/** Settings of this browser. Nothing secret may be kept here: the device may be shared. */
const prefix = 'samverka.';

type SettingName = 'language' | 'theme' | 'letter-keys' | 'phone';

export function remember(name: SettingName, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A browser that keeps nothing still works, it only forgets.
  }
}

/** What was last chosen, if it is one of those that can be chosen. */
export function recall<T extends string>(name: SettingName, choices: readonly T[]): T | null {
  const kept = read(name);
  return choices.find((choice) => choice === kept) ?? null;
}

export function forgetSetting(name: SettingName): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was kept.
  }
}

function read(name: SettingName): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}
