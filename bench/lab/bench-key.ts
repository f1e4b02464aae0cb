/** The master key of the data sets. */
export const benchKey = Buffer.alloc(32, 'bench');
