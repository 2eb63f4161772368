import { z } from 'zod';
import { PROBLEM_PAGE } from '#texts/problem-page.ts';
import type { Api } from '../api.ts';
import { sendHtml } from '../pages/page.ts';
import { isProblemCode, statusOf } from '../problem/codes.ts';
import { problem } from '../problem/fault.ts';
import { textsOf } from '../problem/write.ts';

const schema = {
  hide: true,
  params: z.object({ code: z.string().min(1).max(60) }),
  querystring: z.strictObject({}),
};

const adviceOf = (advice: Readonly<Record<number, string>>, status: number): string => advice[status] ?? '';

/** Titles are ours and hold no markup; nothing of the request is shown. */
const html = (language: string, title: string, lines: readonly string[]): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="__CSP_NONCE__">body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
</html>
`;

/** The page behind the `type` of a problem. */
export const problemRoutes = (app: Api): void => {
  app.get('/problems/:code', { schema, config: { public: true } }, async (request, reply) => {
    const { code } = request.params;
    if (!isProblemCode(code)) throw problem('RouteNotFound');
    const { language } = request.names;
    const { status: label, advice } = PROBLEM_PAGE[language];
    const status = statusOf(code);
    const lines = [`<code>${code}</code>, ${label} ${status}`, adviceOf(advice, status)];
    return sendHtml(reply, html(language, textsOf(code, language).title, lines));
  });
};
