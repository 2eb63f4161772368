import type { TestProject } from 'vitest/node';
import { provideServers } from './servers.ts';

export const setup = (project: TestProject) => provideServers(project, false);
