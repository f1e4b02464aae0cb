import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { moderatingRoles } from '../../../../src/contract/voices.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { voicesQuery } from './voices.api.js';

/** Leads those who moderate to what citizens have said, and says how much of it waits. */
export function VoicesLink() {
  const t = useText();
  const { roles } = useViewer();
  const isModerator = moderatingRoles.some((role) => roles.includes(role));
  const { data } = useQuery({ ...voicesQuery, enabled: isModerator });
  if (!isModerator) return null;
  return (
    <Button
      size="compact-sm"
      leftSection={<IconMessage2 size={16} stroke={1.75} aria-hidden />}
      renderRoot={(props: object) => <Link to="/medborgarloften/synpunkter" {...props} />}
    >
      {t('voices.open', { count: data?.waiting ?? 0 })}
    </Button>
  );
}
