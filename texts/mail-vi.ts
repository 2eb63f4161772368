/** What the mails say, in Vietnamese. ICU messages. */
export const MAIL_VI = {
  subject:
    '[Ghi Nhận] {open, plural, =0 {} other {# việc sắp đến hạn}}{both, select, true {, } other {}}{late, plural, =0 {} other {# việc quá hạn}} – {date}',
  greeting: 'Kính gửi: {name}',
  intro: 'Các việc dưới đây đang chờ, gần hạn nhất đứng trước.',
  duty: '{duty} năm {year}',
  left: 'ngày cuối còn đúng hạn {date}, {days, plural, =0 {không còn ngày làm việc nào} other {còn # ngày làm việc}}',
  late: 'ngày cuối còn đúng hạn {date}, đã quá hạn {days, plural, other {# ngày làm việc}}',
  basis: 'Căn cứ: {basis}',
  insteadOf: 'thay {name}',
  moreNames: '… và {count} nơi khác',
  inbox: 'Xem và xử lý trong hệ thống: {link}',
  footer:
    'Thư này do hệ thống Ghi Nhận gửi một lần mỗi ngày, theo tình hình lúc gửi. Việc đã làm xong thì không nhắc lại.',
  sms: '{subject}. Gần nhất: {duty}, {date}. {link}',
  testSubject: '[Ghi Nhận] Thư thử – {date}',
  testText: 'Thư này thử máy chủ thư của hệ thống Ghi Nhận. Không cần trả lời.',
} as const;
