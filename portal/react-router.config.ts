import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: '.',
  buildDirectory: 'build',
  ssr: true,
  // Only the exam page runs scripts; it never navigates on the client, so no route is discovered there.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
