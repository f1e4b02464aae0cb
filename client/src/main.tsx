import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startSweeping } from './lib/drafts/drafts.js';
import { ProblemError, UnreachableError } from './lib/http.js';
import { installShell } from './lib/install-shell.js';
import { shareStyleNonce } from './lib/style-nonce.js';

shareStyleNonce();
startSweeping();
installShell();

const root = document.getElementById('root');
if (root) {
  createRoot(root, { onCaughtError: reportCaught }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** A refusal, or a net that is gone: the error page puts it into words, and it is no fault of the program. */
function reportCaught(error: unknown): void {
  if (!(error instanceof ProblemError || error instanceof UnreachableError)) console.error(error);
}
