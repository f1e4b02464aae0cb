import { addDevice, removeDevice } from './delivery.api.js';

/** Whether this browser can be pushed to, and is: `blocked` where she has said no to it in the browser itself. */
export type DeviceState = 'unable' | 'blocked' | 'off' | 'on';

export async function stateOfDevice(): Promise<DeviceState> {
  if (!('PushManager' in window) || !('Notification' in window)) return 'unable';
  if (Notification.permission === 'denied') return 'blocked';
  const worker = await navigator.serviceWorker.getRegistration();
  if (!worker) return 'unable';
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks the browser, which asks her. */
export async function turnOn(key: string): Promise<DeviceState> {
  if ((await Notification.requestPermission()) !== 'granted') return stateOfDevice();
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = subscription.toJSON();
  try {
    await addDevice({ endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' });
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Nothing is left of it: neither here nor with the server. */
export async function turnOff(): Promise<DeviceState> {
  const worker = await navigator.serviceWorker.getRegistration();
  const subscription = await worker?.pushManager.getSubscription();
  if (!subscription) return 'off';
  await removeDevice(subscription.endpoint);
  await subscription.unsubscribe();
  return 'off';
}
