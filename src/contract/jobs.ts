/** What the server does by the calendar: the name of each job, and when it is due at the latest (cron, in Stockholm). */
export const jobs = {
  /** Ends what rested on consents that are over. A timer does so at midnight; this sees to what it missed. */
  'consents.lapse': '*/10 * * * *',
  /** Tells what the day makes worth telling: what is due, late, or ends. Not at night. */
  'notices.due': '*/10 7-20 * * *',
  'matters.due': '*/10 7-20 * * *',
  'promises.due': '*/10 7-20 * * *',
  'agreements.due': '*/10 7-20 * * *',
  /** Deletes what citizens have said, when its time is over. */
  'voices.lapse': '20 3 * * *',
  /** Sends what has been published to the webhook, where somebody has asked for it. */
  'shares.send': '* * * * *',
  /** Sends what is to be told by letter and to devices. */
  'notices.deliver': '* * * * *',
} as const;

export type JobName = keyof typeof jobs;
