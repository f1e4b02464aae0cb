import { useEffect, useState } from 'react';
import { today } from './dates.js';

/** Today, also on a screen that is open over midnight: what ends with the day ends there and then. */
export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setTimeout(() => {
      setDay(today());
    }, untilMidnight());
    return () => {
      clearTimeout(timer);
    };
  }, [day]);
  return day;
}

function untilMidnight(): number {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 50);
  return midnight.getTime() - Date.now();
}
