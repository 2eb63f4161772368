import type { Api } from '../api.ts';

type Figure = { count: number; seconds: number };

const label = (method: string, route: string, status: number) =>
  `method="${method}",route="${route.replaceAll('"', '')}",status="${status}"`;

const lines = (figures: ReadonlyMap<string, Figure>): readonly string[] => [
  '# TYPE http_requests_total counter',
  ...[...figures].map(([labels, { count }]) => `http_requests_total{${labels}} ${count}`),
  '# TYPE http_request_duration_seconds_sum counter',
  ...[...figures].map(([labels, { seconds }]) => `http_request_duration_seconds_sum{${labels}} ${seconds.toFixed(6)}`),
];

const processLines = (): readonly string[] => {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${rss}`,
    '# TYPE nodejs_heap_used_bytes gauge',
    `nodejs_heap_used_bytes ${heapUsed}`,
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
  ];
};

/** Counts every answer by route pattern, never by address: ids stay out of the figures. */
export const countRequests = (app: Api): (() => string) => {
  const figures = new Map<string, Figure>();
  app.addHook('onResponse', async (request, reply) => {
    const labels = label(request.method, request.routeOptions.url ?? 'none', reply.statusCode);
    const figure = figures.get(labels) ?? { count: 0, seconds: 0 };
    figure.count += 1;
    figure.seconds += reply.elapsedTime / 1000;
    figures.set(labels, figure);
  });
  return () => `${[...lines(figures), ...processLines()].join('\n')}\n`;
};
