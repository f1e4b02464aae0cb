import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';

/** Lead to what my agency is to do of all promises, and to where each area stands. */
export function PlacesLinks() {
  const t = useText();
  return (
    <>
      <Button size="compact-sm" renderRoot={(props: object) => <Link to="/medborgarloften/aret" {...props} />}>
        {t('year.title')}
      </Button>
      <Button size="compact-sm" renderRoot={(props: object) => <Link to="/medborgarloften/veckoplan" {...props} />}>
        {t('plan.title')}
      </Button>
    </>
  );
}
