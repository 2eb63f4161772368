import '@mantine/core/styles.css';
import './theme/fonts.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { PageFailure } from './errors/page-failure.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element with the id root');

const root = createRoot(element, {
  // React empties the page when a component throws. We write functions, not classes, so the root is the boundary.
  onUncaughtError: (error) => {
    reportError(error);
    setTimeout(() => root.render(<PageFailure />));
  },
});
root.render(
  <StrictMode>
    <App />
  </StrictMode>,
);
