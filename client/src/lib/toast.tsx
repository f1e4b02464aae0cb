import { notifications } from '@mantine/notifications';

/** Tells in passing that something happened, or why it did not. Read out politely; it never takes the focus. */
export function tell(message: string): void {
  notifications.show({ message, autoClose: 6000, role: 'status', withBorder: true, color: 'ink' });
}

/** What has been told may name a case. */
export function forgetToasts(): void {
  notifications.clean();
}
