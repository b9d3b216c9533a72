import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** The corner in which the page says that something was done. */
export default function Notices() {
  return <Notifications position="bottom-right" />;
}
