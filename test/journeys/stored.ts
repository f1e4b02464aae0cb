import type { Desk } from './desk.js';

/** Everything that the browser keeps for the page, as the bytes and words that it is kept in. */
export async function storedIn({ page }: Desk): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const words = (value) => {
      if (value instanceof ArrayBuffer) return words(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value);
      if (value instanceof CryptoKey) return 'key';
      if (value && typeof value === 'object') return Object.entries(value).map(([name, one]) => name + words(one)).join();
      return String(value);
    };
    const all = (store, method) => new Promise((resolve, reject) => {
      const request = store[method]();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const cache of await caches.keys())
      for (const request of await (await caches.open(cache)).keys()) found.push(request.url);
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      for (const store of opening.result.objectStoreNames) {
        const rows = opening.result.transaction(store).objectStore(store);
        found.push(store, words(await all(rows, 'getAllKeys')), words(await all(rows, 'getAll')));
      }
      opening.result.close();
    }
    return found.join('\\n');
  })()`);
}

/** How many drafts lie on the device, whoever wrote them. */
export async function countStored({ page }: Desk): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('samverka');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const counting = opening.result.transaction('drafts').objectStore('drafts').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  })`);
}

/** What comes of trying to read out the keys. */
export async function keysReadOut({ page }: Desk): Promise<string[]> {
  return page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('samverka');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const reading = opening.result.transaction('keys').objectStore('keys').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const read = (key) => crypto.subtle.exportKey('raw', key).then(() => 'read', (error) => error.name);
        resolve(Promise.all(reading.result.map(read)));
      };
    };
  })`);
}
