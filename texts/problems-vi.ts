import type { ProblemText } from './problem-text.ts';

/** Problems of the interface itself. Keys are the codes of api/problem/codes.ts. */
export const problemsVi = {
  MalformedJson: { title: 'Nội dung không phải JSON', detail: 'Nội dung gửi lên không đọc được như JSON mã UTF-8.' },
  NulCharacter: { title: 'Ký tự NUL không được phép', detail: 'Nội dung chứa ký tự NUL (U+0000), không lưu được.' },
  LoneSurrogate: { title: 'Ký tự Unicode hỏng', detail: 'Nội dung chứa một nửa cặp thay thế (surrogate) đứng riêng.' },
  NumberTooLarge: { title: 'Số quá lớn', detail: 'Nội dung chứa một số không biểu diễn được.' },
  TooDeep: { title: 'Lồng quá sâu', detail: 'JSON lồng quá 32 tầng.' },
  ForbiddenKey: { title: 'Tên trường không được phép', detail: 'Tên trường này không được phép dùng.' },
  DuplicateKey: { title: 'Trường bị lặp', detail: 'Một trường xuất hiện hai lần trong cùng một đối tượng.' },
  InvalidRequest: { title: 'Yêu cầu chưa hợp lệ', detail: 'Có nội dung chưa đúng; xem từng mục kèm theo.' },
  BadAddress: { title: 'Địa chỉ không hợp lệ', detail: 'Địa chỉ chứa ký tự không đọc được.' },
  MalformedHttp: { title: 'Yêu cầu HTTP hỏng', detail: 'Không đọc được yêu cầu như HTTP.' },
  RequestTimeout: { title: 'Gửi quá chậm', detail: 'Yêu cầu không đến đủ trong thời hạn.' },
  HeadersTooLarge: { title: 'Tiêu đề quá lớn', detail: 'Các tiêu đề của yêu cầu vượt quá giới hạn.' },
  BadCursor: { title: 'Con trỏ trang không hợp lệ', detail: 'Con trỏ trang không do hệ thống cấp cho danh sách này.' },
  IdempotencyKeyRequired: {
    title: 'Thiếu Idempotency-Key',
    detail: 'Yêu cầu ghi phải có tiêu đề Idempotency-Key: UUID, hoặc 8–128 ký tự ASCII in được.',
  },
  SignInRequired: { title: 'Cần đăng nhập', detail: 'Hãy đăng nhập; phiên làm việc không có hoặc đã hết.' },
  CsrfTokenInvalid: {
    title: 'Phiên làm việc đã thay đổi',
    detail: 'Trang đang mở thuộc một phiên làm việc khác. Hãy tải lại trang rồi làm lại.',
  },
  HostNotAllowed: {
    title: 'Tên máy chủ không được phép',
    detail: 'Chế độ trình diễn chỉ nhận yêu cầu gửi tới chính máy này (localhost).',
  },
  CrossSiteRequest: { title: 'Yêu cầu từ trang khác', detail: 'Không nhận thao tác ghi từ trang web khác.' },
  DemoSignInOff: { title: 'Không ở chế độ trình diễn', detail: 'Chỉ vào vai cán bộ được ở chế độ trình diễn.' },
  NoOffice: { title: 'Không có cơ quan nào', detail: 'Đồng chí hiện không giữ vị trí nào ở cơ quan nào.' },
  OfficeNotHeld: { title: 'Không thuộc cơ quan này', detail: 'Vào thời điểm đó đồng chí không giữ vị trí ở {office}.' },
  OfficeAmbiguous: {
    title: 'Cần chọn cơ quan',
    detail: 'Nhiều vị trí cùng phù hợp: {offices}. Hãy nêu rõ làm việc cho cơ quan nào.',
  },
  NotPermitted: { title: 'Không có thẩm quyền', detail: 'Việc này thuộc thẩm quyền của: {roles}.' },
  DelegationUnknown: { title: 'Không có ủy quyền', detail: 'Không có ủy quyền nào còn hiệu lực từ {principal}.' },
  SignerUnknown: {
    title: 'Không rõ người ký',
    detail: 'Chưa có người đứng đầu đơn vị trong hệ thống để đứng tên giấy này.',
  },
  RouteNotFound: { title: 'Không có địa chỉ này', detail: 'Không có gì ở địa chỉ này.' },
  AreaNotFound: { title: 'Không có địa bàn này', detail: 'Không có địa bàn mang mã {path}.' },
  DecisionNotFound: { title: 'Không tìm thấy quyết định', detail: 'Không có quyết định mang mã này.' },
  ReportMissing: { title: 'Không tìm thấy báo cáo', detail: 'Không có báo cáo mang mã này.' },
  RunNotFound: { title: 'Không tìm thấy tiến trình', detail: 'Không có tiến trình mang mã này.' },
  ImportNotFound: { title: 'Không tìm thấy lần nhập', detail: 'Không có lần nhập mang mã này.' },
  OfficeNotFound: {
    title: 'Không có cơ quan này',
    detail: 'Không có cơ quan {office}: địa bàn hoặc đơn vị không tồn tại.',
  },
  NoticeNotFound: { title: 'Không tìm thấy thông báo', detail: 'Không có thông báo này cho các cơ quan của bạn.' },
  MailNotFound: { title: 'Không tìm thấy thư', detail: 'Không có thư này trong địa bàn mà bạn quản trị.' },
  MailNotFailed: {
    title: 'Thư không cần gửi lại',
    detail: 'Chỉ gửi lại được thư bị từ chối hoặc bị trả về.',
  },
  OfficerNotFound: { title: 'Không tìm thấy cán bộ', detail: 'Không có cán bộ trình diễn mang mã này.' },
  CycleNotOpen: { title: 'Năm chưa mở', detail: 'Năm {year} của tỉnh này chưa được mở.' },
  YearNotCurrent: { title: 'Chưa mở được năm này', detail: 'Năm {year} chưa bắt đầu.' },
  MethodNotAllowed: { title: 'Phương thức không được phép', detail: 'Địa chỉ này chỉ nhận: {allow}.' },
  StaleCase: {
    title: 'Hồ sơ đã thay đổi',
    detail:
      'Từ khi đồng chí mở hồ sơ đã có thay đổi mới{whatCount, plural, =0 {} other {: {what} ({by})}} (phiên bản {expected} nay là {actual}). Chưa ghi nhận gì; hãy xem diễn biến mới nhất rồi làm lại nếu vẫn đúng.',
  },
  IdempotencyKeyReused: {
    title: 'Idempotency-Key đã dùng',
    detail: 'Mã này đã dùng cho một yêu cầu khác; hãy dùng mã mới.',
  },
  RunInProgress: { title: 'Đang chạy', detail: 'Việc này đang chạy; hãy chờ kết thúc.' },
  BodyTooLarge: { title: 'Nội dung quá lớn', detail: 'Nội dung gửi lên vượt quá giới hạn.' },
  UnsupportedMediaType: {
    title: 'Kiểu nội dung không nhận',
    detail: 'Chỉ nhận application/json (tệp: multipart/form-data).',
  },
  FileUnreadable: { title: 'Không đọc được tệp', detail: 'Tệp phải là CSV (UTF-8) hoặc xlsx với các cột như tệp mẫu.' },
  FileMissing: { title: 'Thiếu tệp', detail: 'Hãy gửi tệp trong trường “file”.' },
  InternalError: { title: 'Lỗi hệ thống', detail: 'Đã ghi nhận lỗi. Khi báo lại, hãy kèm mã tra cứu.' },
  StoreUnavailable: { title: 'Kho dữ liệu chưa sẵn sàng', detail: 'Chưa có gì được ghi; hãy thử lại sau ít giây.' },
  EngineUnavailable: { title: 'Bộ máy xử lý chưa sẵn sàng', detail: 'Chưa gửi gì đi; hãy thử lại sau ít giây.' },
  OutcomeUnknown: {
    title: 'Chưa biết kết quả',
    detail: 'Yêu cầu có thể đã được thực hiện; hãy gửi lại với đúng Idempotency-Key cũ để biết kết quả.',
  },
  TooManyStreams: {
    title: 'Quá nhiều kết nối',
    detail: 'Bạn đang mở {most} kết nối nhận thông báo; hãy đóng bớt các trang đang mở.',
  },
  StreamsFull: {
    title: 'Máy chủ đang đông',
    detail: 'Chưa nhận được thông báo tức thời; danh sách thông báo vẫn xem được như thường. Hãy thử lại sau ít phút.',
  },
  SweepInFuture: {
    title: 'Chưa đến thời điểm này',
    detail: 'Không thể gửi nhắc hạn cho {at}: chưa đến. Hãy chọn thời điểm đã qua, hoặc để trống để gửi ngay.',
  },
  SweepOvertaken: {
    title: 'Đã gửi nhắc hạn của ngày sau đó',
    detail: 'Lần nhắc hạn ngày {day} đã gộp những gì bị lỡ trước đó; hãy để trống thời điểm để gửi ngay.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
