import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';

// Only pages whose handle says `scripts: 'app'` load this file: the exam.
startTransition(() => {
  hydrateRoot(document, <HydratedRouter />);
});
