import { openStart, show } from './push.js';
import { keepShell, shellFor, sweepShells } from './shell.js';

// The shell of the app, so that it opens without a net: its page, scripts, styles and fonts. Nothing that the server
// answers is ever kept, and nothing of it passes through here. A new version waits until every page of the old one is closed:
// what is being written is never taken from under her.

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(sweepShells());
});

self.addEventListener('fetch', (event) => {
  const answer = shellFor(event.request);
  if (answer) event.respondWith(answer);
});

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openStart());
});
