import type { PushDevice } from '../../../../src/contract/notices.js';
import { addDevice, removeDevice } from './delivery.api.js';

/**
 * Whether this browser can be pushed to, and is: `blocked` where she has said no to it in the browser itself, `refused` where the
 * browser's own push service, which is not ours, has just said no or did not answer.
 */
export type DeviceState = 'unable' | 'blocked' | 'refused' | 'off' | 'on';

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
  const subscription = await subscribed(key).catch(() => null);
  if (subscription === null) return 'refused';
  try {
    await addDevice(deviceIn(subscription));
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

function deviceIn(subscription: PushSubscription): PushDevice {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
}

async function subscribed(key: string): Promise<PushSubscription> {
  const worker = await navigator.serviceWorker.ready;
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
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
