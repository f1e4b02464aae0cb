import { Switch } from '@mantine/core';
import type { PersonView } from '../../../src/contract/agencies.js';
import type { LiveView } from '../../../src/contract/live.js';
import { showPresence } from '../lib/live/live-connection.js';
import { useLiveStore } from '../lib/live/live-store.js';
import { keyOf, usePresence } from '../lib/live/presence-store.js';
import { usePageActs } from '../lib/page-acts.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import { Avatar } from './avatar.js';
import classes from './presence-bar.module.css';

interface PresenceBarProps {
  view: LiveView;
  people: readonly PersonView[];
  /** "Här nu" on a board, "Läser nu" on a case. */
  label: string;
  /** No other agency is ever here, and one's own sees one anyway: there is nothing to choose. */
  isAmongOurs?: boolean;
}

const nobody: string[] = [];
const most = 6;

/** Who is here now, of those whom I may see; and whether other agencies may see me. */
export function PresenceBar({ view, people, label, isAmongOurs = false }: PresenceBarProps) {
  const me = useViewer().person.id;
  const present = usePresence((state) => state.present[keyOf(view)] ?? nobody);
  const others = people.filter(({ id }) => id !== me && present.includes(id));
  return (
    <div className={classes.bar}>
      {isAmongOurs ? null : <ShowMe />}
      {others.length > 0 ? (
        <div className={classes.people}>
          <span className={classes.label}>{label}</span>
          {others.slice(0, most).map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
          {others.length > most ? <span className={classes.label}>+{others.length - most}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

function ShowMe() {
  const t = useText();
  const isShown = useLiveStore((state) => state.isShown);
  usePageActs(() => [
    {
      id: 'presence',
      words: t(isShown ? 'presence.hide' : 'presence.show'),
      run: () => {
        showPresence(!isShown);
      },
    },
  ]);
  return (
    <Switch
      size="sm"
      label={t('presence.show')}
      checked={isShown}
      onChange={(event) => {
        showPresence(event.currentTarget.checked);
      }}
    />
  );
}
