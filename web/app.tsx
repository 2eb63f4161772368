import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueries } from './api/queries.ts';
import { Routes } from './routing/routes.tsx';
import { Appearance } from './theme/appearance.tsx';

export const App = () => {
  const [queries] = useState(createQueries);
  return (
    <Appearance>
      <QueryClientProvider client={queries}>
        <Routes />
      </QueryClientProvider>
    </Appearance>
  );
};
