import { NativeSelect } from '@mantine/core';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';
import { type Order, orders } from './sight.js';

/** By what the list is put in order. */
export function OrderChoice({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const t = useText();
  return (
    <NativeSelect
      className={classes.order}
      label={t('intake.order')}
      value={order}
      data={orders.map((value) => ({ value, label: t(`intake.order.${value}`) }))}
      onChange={(event) => {
        onOrder(event.currentTarget.value as Order);
      }}
    />
  );
}
