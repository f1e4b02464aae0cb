import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { begunConcern, type ConcernDraft, keepConcernDraft, siblingOf } from '../features/concerns/concern-draft.js';
import { ConcernFormPage } from '../features/concerns/concern-form-page.js';
import { ConcernPage } from '../features/concerns/concern-page.js';
import { ConcernsPage } from '../features/concerns/concerns-page.js';
import { mayRaise } from '../features/concerns/may-raise.js';
import { newId } from '../lib/ids.js';
import { useViewer } from '../lib/viewer.js';
import { NotFoundPage } from './not-found-page.js';

export function ConcernsRoute() {
  return mayRaise(useViewer()) ? <ConcernsPage /> : <NotFoundPage />;
}

export function ConcernRoute() {
  const { concernId } = useParams({ from: '/app/oro/$concernId' });
  const navigate = useNavigate();
  if (!mayRaise(useViewer())) return <NotFoundPage />;
  const onSibling = (draft: ConcernDraft) => {
    const utkast = newId();
    keepConcernDraft(utkast, siblingOf(draft));
    void navigate({ to: '/oro/ny', search: { utkast } });
  };
  return <ConcernPage key={concernId} concernId={concernId} onSibling={onSibling} />;
}

export function ConcernFormRoute() {
  const { utkast } = useSearch({ from: '/app/oro/ny' });
  return mayRaise(useViewer()) ? <BegunConcern key={utkast ?? ''} utkast={utkast} /> : <Elsewhere />;
}

/** The installed app starts at the form, whoever's it is: who raises nothing comes to what is hers. */
function Elsewhere() {
  return <Navigate to={useViewer().isAtIntake ? '/inkommet' : '/'} replace />;
}

/** The one that the address names, else the one that was begun, else a new one. */
function BegunConcern({ utkast }: { utkast: string | undefined }) {
  const { steg = 1 } = useSearch({ from: '/app/oro/ny' });
  const [id] = useState(() => utkast ?? begunConcern() ?? newId());
  const navigate = useNavigate();
  const onStep = (step: number) => {
    void navigate({ to: '/oro/ny', search: (search) => ({ ...search, steg: step }) });
  };
  const onSent = useCallback(() => {
    void navigate({ to: '/oro/$concernId', params: { concernId: id }, replace: true });
  }, [id, navigate]);
  return (
    <ConcernFormPage
      id={id}
      step={steg}
      onStep={onStep}
      onClose={() => void navigate({ to: '/oro' })}
      onSent={onSent}
    />
  );
}
