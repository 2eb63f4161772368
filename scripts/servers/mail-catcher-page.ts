import type { Email } from 'postal-mime';
import type { Caught } from './mail-catcher-folder.ts';

const ON_PAGE = 100;
const STYLE = `body{font-family:system-ui,sans-serif;margin:1.5rem auto;max-width:64rem;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc;overflow-wrap:anywhere;vertical-align:top}
td:last-child{white-space:nowrap}a{color:#0b5394}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f5f5;padding:1rem}
iframe{width:100%;height:32rem;border:1px solid #767676}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const time = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const timeText = (at: string): string => time.format(new Date(at));

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

const row = ({ id, at, to, subject }: Caught): string =>
  `<tr><td>${escaped(to)}</td><td><a href="/mails/${id}">${escaped(subject === '' ? '(không có tiêu đề)' : subject)}</a></td><td>${timeText(at)}</td></tr>`;

const EXPLAINED = 'Thư của hệ thống này không đi đâu cả: máy chủ thư tại chỗ giữ lại 1.000 thư mới nhất để xem.';

const table = (mails: readonly Caught[]): string =>
  `<table><thead><tr><th scope="col">Gửi đến</th><th scope="col">Tiêu đề</th><th scope="col">Lúc</th></tr></thead><tbody>${mails.map(row).join('')}</tbody></table>`;

/** A page of the list, newest first, counted from 1. */
export const listPage = (mails: readonly Caught[], number: number): string => {
  const shown = mails.slice((number - 1) * ON_PAGE, number * ON_PAGE);
  const links = [
    ...(number > 1 ? [`<a href="/?page=${number - 1}">Trang trước</a>`] : []),
    ...(mails.length > number * ON_PAGE ? [`<a href="/?page=${number + 1}">Trang sau</a>`] : []),
  ];
  const list = shown.length === 0 ? '<p>Chưa có thư nào.</p>' : table(shown);
  const around = links.length === 0 ? '' : `<nav aria-label="Các trang">${links.join(' · ')}</nav>`;
  return page('Thư đã gửi (máy chủ thư tại chỗ)', `<p>${EXPLAINED}</p><p>${mails.length} thư</p>${list}${around}`);
};

/** Addresses of our own text become links; everything else stays text. */
const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}" rel="noreferrer">${link}</a>`);

const headersOf = ({ from, messageId = '' }: Email, { to, at }: Caught): string =>
  (
    [
      ['Từ', `${from?.name ?? ''} ${from?.address ?? ''}`.trim()],
      ['Gửi đến', to],
      ['Lúc', timeText(at)],
      ['Mã thư', messageId],
    ] as const
  )
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`)
    .join('');

/** One mail: its text, and its HTML in a frame that may run and load nothing. */
export const mailPage = (mail: Email, caught: Caught): string => {
  const html = mail.html
    ? `<h2>HTML</h2><iframe title="Nội dung HTML của thư" sandbox srcdoc="${escaped(mail.html)}"></iframe>`
    : '';
  const text = `<h2>Văn bản</h2><pre>${withLinks(mail.text ?? '')}</pre>`;
  const back = '<p><a href="/">Về danh sách thư</a></p>';
  return page(
    caught.subject === '' ? '(không có tiêu đề)' : caught.subject,
    `${back}<dl>${headersOf(mail, caught)}</dl>${text}${html}`,
  );
};

export const missingPage = (): string =>
  page('Không tìm thấy thư', '<p>Thư này không còn được giữ.</p><p><a href="/">Về danh sách thư</a></p>');
