const candidate =
  /(?<!\d)(?:18|19|20)?(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ \u2010-\u2015\u2212]?(\d{4})(?!\d)/g;

/**
 * Whether a text holds something that can only be a personnummer or samordningsnummer (day + 60): a date and four
 * digits, with the right check digit by modulus 10 (FOL 18 §, 2022:1697). Both ends ask it: the client warns, the server refuses.
 */
export function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(candidate)].some(([, ...parts]) => hasRightCheckDigit(parts.join('')));
}

function hasRightCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, place) => total + digitSum(Number(digit) * (place % 2 === 0 ? 2 : 1)),
    0,
  );
  return sum % 10 === 0;
}

function digitSum(value: number): number {
  return value > 9 ? value - 9 : value;
}
