declare const self: ServiceWorkerGlobalScope;

/** All that a push says: that there is something. */
interface Said {
  title: string;
  body: string;
}

/** One at a time, however many come: they all say the same. What cannot be read says nothing. */
export async function show(said: PushMessageData | null): Promise<void> {
  const { title, body } = (said?.json() ?? { title: 'Samverka', body: '' }) as Said;
  await self.registration.showNotification(title, { body, tag: 'samverka', icon: '/icon-192.png' });
}

/** The start page: in a window that is open already, if there is one. */
export async function openStart(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  await (open ? open.focus() : self.clients.openWindow('/'));
}
