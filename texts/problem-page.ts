import type { Language } from './language.ts';

/** The page that explains a problem code: what its status means and what helps. */
export const PROBLEM_PAGE = {
  vi: {
    status: 'Mã HTTP',
    advice: {
      400: 'Yêu cầu gửi lên chưa đúng dạng. Danh sách “errors” chỉ ra từng chỗ cần sửa.',
      401: 'Hãy đăng nhập rồi làm lại.',
      403: 'Việc này không thuộc thẩm quyền hoặc phạm vi của người đang đăng nhập. “facts” cho biết thuộc về ai.',
      404: 'Kiểm tra lại mã hoặc địa chỉ.',
      405: 'Địa chỉ này nhận phương thức khác; xem tiêu đề Allow.',
      408: 'Gửi lại trên đường truyền ổn định hơn.',
      409: 'Chưa làm được ở trạng thái hoặc thời điểm này. “facts” cho biết đang chờ gì, đến bao giờ.',
      412: 'Hồ sơ đã thay đổi sau khi bạn mở. Tải lại rồi làm tiếp.',
      413: 'Gửi nội dung nhỏ hơn.',
      415: 'Gửi đúng kiểu nội dung.',
      422: 'Nội dung còn thiếu hoặc mâu thuẫn. “facts” cho biết cần bổ sung gì.',
      429: 'Quá nhiều yêu cầu cùng lúc. Đóng bớt trang đang mở rồi thử lại.',
      431: 'Gửi ít tiêu đề hoặc tiêu đề ngắn hơn; xóa bớt cookie.',
      500: 'Lỗi phía hệ thống, đã được ghi nhận. Khi báo lại, kèm mã tra cứu (correlationId).',
      503: 'Tạm thời chưa phục vụ được, chưa có gì được ghi. Thử lại sau ít giây.',
      504: 'Chưa biết kết quả. Gửi lại đúng yêu cầu cũ với đúng Idempotency-Key cũ.',
    },
  },
  en: {
    status: 'HTTP status',
    advice: {
      400: 'The request is not of the right form. The list “errors” names each place to mend.',
      401: 'Sign in and try again.',
      403: 'It is outside the powers or the area of who is signed in. “facts” says whose it is.',
      404: 'Check the id or the address.',
      405: 'The address takes other methods; see the header Allow.',
      408: 'Send it again over a steadier line.',
      409: 'Not possible in this state or at this time. “facts” says what it waits for, and until when.',
      412: 'The case has changed since you opened it. Load it again and go on.',
      413: 'Send less.',
      415: 'Send the right media type.',
      422: 'Something is missing or contradicts itself. “facts” says what.',
      429: 'Too many at the same time. Close some open pages and try again.',
      431: 'Send fewer or shorter headers; delete cookies.',
      500: 'An error on our side, and it is recorded. Quote the correlationId.',
      503: 'Not available for a moment; nothing was written. Try again in a few seconds.',
      504: 'The outcome is unknown. Send the same request again with the same Idempotency-Key.',
    },
  },
} as const satisfies Record<Language, { readonly status: string; readonly advice: Readonly<Record<number, string>> }>;
