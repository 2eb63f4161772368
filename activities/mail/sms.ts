import type { Sender, Sent } from './send.ts';

export type ShortMessage = { readonly id: string; readonly to: string; readonly text: string };

const PATIENCE_MS = 20_000;
/** 4xx that say "not now", not "never": the gateway is busy, or took too long. */
const NOT_NOW = [408, 425, 429];

/** Gateways repeat the number, with or without its country code; numbers stay in `pii`. */
const withoutNumber = (said: string, to: string): string => {
  const national = to.replace(/^(\+84|0)/, '').replaceAll(/\D/g, '');
  const hidden = national === '' ? said : said.replaceAll(new RegExp(`(\\+?84|0)?${national}`, 'g'), '…');
  return hidden.replaceAll(/\s+/g, ' ').slice(0, 300);
};

const outcomeOf = (status: number, answer: string): Sent => {
  if (status >= 200 && status < 300) return { outcome: 'accepted', answer };
  if (status >= 400 && status < 500 && !NOT_NOW.includes(status)) return { outcome: 'refused', answer };
  return { outcome: 'waits', answer, away: status >= 500 };
};

/** Port to a gateway for short messages: one POST each, the same id when it is repeated. */
export const createSmsSender = (url: string): Sender<ShortMessage> => ({
  send: async (message) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': message.id },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const words = withoutNumber((await answer.text()).slice(0, 4000), message.to);
      return outcomeOf(answer.status, `${answer.status} ${words}`.trim());
    } catch (error) {
      return { outcome: 'waits', answer: error instanceof Error ? error.message : String(error), away: true };
    }
  },
  close: () => undefined,
});
