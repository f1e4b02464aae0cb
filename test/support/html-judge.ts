import { HtmlValidate } from 'html-validate';

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }], // as React writes them
    'attribute-boolean-style': 'off', // as React writes them
    'attr-case': 'off', // as React writes them, and HTML does not tell apart
    'doctype-style': ['error', { style: 'lowercase' }],
    'no-trailing-whitespace': 'off', // in sentences that somebody wrote
    'long-title': 'off',
  },
});

/** What a validator has against a page, if anything. */
export async function faultsOfHtml(page: string): Promise<string[]> {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
