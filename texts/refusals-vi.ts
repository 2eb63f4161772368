import { CAMPAIGN_REFUSALS } from './campaign-refusals.ts';
import { POLICY_REFUSALS } from './policy-refusals.ts';
import type { ProblemText } from './problem-text.ts';

/** Why a case, or another stream, refuses an act. Keys are the deciders' refusal codes. */
export const refusalsVi = {
  CaseNotFound: { title: 'Không tìm thấy hồ sơ', detail: 'Không có hồ sơ mang mã này.' },
  CaseAlreadyOpen: { title: 'Hồ sơ đã mở', detail: 'Hồ sơ năm nay của đơn vị đã được mở.' },
  NotAllowedNow: {
    title: 'Chưa làm được ở bước này',
    detail:
      'Hồ sơ đang ở trạng thái “{status}”{waitsForCount, plural, =0 {, không chờ ai} other {, đang chờ {waitsFor}}}.',
  },
  RoleMissing: {
    title: 'Không có thẩm quyền',
    detail: 'Việc này thuộc thẩm quyền của: {roles}.',
  },
  OutsideScope: {
    title: 'Ngoài phạm vi phụ trách',
    detail:
      '{officesCount, plural, =0 {Hồ sơ này không thuộc cơ quan của đồng chí.} other {Hồ sơ này thuộc: {offices}.}}',
  },
  OwnUnit: {
    title: 'Đơn vị chính là cơ quan xét duyệt',
    detail: 'Không tự xét duyệt cho mình: hồ sơ do cấp trên quyết định ({decidedBy}).',
  },
  DeciderUndetermined: {
    title: 'Chưa xác định được cấp xét duyệt',
    detail: 'Chưa thấy văn bản quy định ai công nhận đơn vị này nên chưa mở được hồ sơ.',
  },
  OccurredInFuture: {
    title: 'Thời điểm ở tương lai',
    detail: 'Thời điểm thực hiện không được sau thời điểm hệ thống nhận ({receivedAt}).',
  },
  OccurredOutOfOrder: {
    title: 'Sai thứ tự thời gian',
    detail: 'Việc này không thể xảy ra trước {notBefore}, là lúc hồ sơ chuyển sang trạng thái hiện nay.',
  },
  LateEntryGroundRequired: {
    title: 'Cần nêu lý do nhập muộn',
    detail: 'Việc đã xảy ra {workingDays} ngày làm việc trước; nhập muộn quá 10 ngày làm việc phải ghi lý do.',
  },
  SecondOfficerRequired: {
    title: 'Cần người thứ hai',
    detail: 'Người đã ký hoặc đã nhập giấy tờ ở bước trước ({signedBy}) không được ký bước này.',
  },
  UnitFactsMissing: {
    title: 'Thiếu thông tin của đơn vị',
    detail: 'Cần bổ sung trước khi mở hồ sơ: {fields}.',
  },
  UnitNotEligible: {
    title: 'Đơn vị không thuộc diện',
    detail: 'Theo quy định, đơn vị không thuộc diện xét: {ground}.',
  },
  RegistrationWindowClosed: {
    title: 'Đã hết hạn đăng ký',
    detail: 'Hạn nộp đăng ký lần đầu kết thúc lúc {closedAt}.',
  },
  RegistrationWindowOpen: {
    title: 'Chưa hết hạn đăng ký',
    detail: 'Thời hạn đăng ký còn đến {closesAt}.',
  },
  RegistrationLate: {
    title: 'Đăng ký nộp muộn',
    detail: 'Dấu đến ngày {receivedOn}, sau ngày 31 tháng 3: không khôi phục được đăng ký.',
  },
  RestorationNotRequested: {
    title: 'Chưa có đề nghị khôi phục',
    detail: 'Cơ quan thường trực phải đề nghị trước, cấp trên mới khôi phục đăng ký.',
  },
  DocumentsMissing: { title: 'Thiếu giấy tờ', detail: 'Còn thiếu: {kinds}.' },
  ReasonRequired: { title: 'Cần nêu lý do', detail: 'Phải ghi lý do cho: {for}.' },
  FixDateInvalid: {
    title: 'Hạn bổ sung không hợp lệ',
    detail:
      '{latest, select, none {Không còn ngày nào để đơn vị bổ sung: ngày cuối cùng được phép đã qua.} other {Hạn bổ sung phải từ ngày {earliest} đến ngày {latest}.}}',
  },
  AssessmentNotOpen: {
    title: 'Chưa đến kỳ tự đánh giá',
    detail: 'Kỳ tự đánh giá mở từ {opensAt}.',
  },
  AttendanceIncomplete: {
    title: 'Cuộc họp chưa đủ thành phần',
    detail:
      'Thành phần vắng hoặc chưa nêu: {seats}. Công an hoặc cơ quan quản lý vắng phải được cơ quan thường trực chấp nhận.',
  },
  CriteriaUnanswered: {
    title: 'Còn tiêu chí chưa trả lời',
    detail: 'Chưa trả lời các tiêu chí: {codes}.',
  },
  CriteriaUnknown: {
    title: 'Tiêu chí không thuộc bộ tiêu chí',
    detail: 'Không có trong bộ tiêu chí của hồ sơ này: {codes}.',
  },
  DossierDeadlineNotPassed: {
    title: 'Chưa hết hạn nộp hồ sơ',
    detail: 'Chỉ thẩm định theo hồ sơ quản lý khi đã qua hạn nộp ({deadline}).',
  },
  FindingContradictsFigures: {
    title: 'Kết luận trái với số liệu',
    detail: 'Phải ghi lý do khi kết luận khác với số liệu ở các tiêu chí: {codes}.',
  },
  AlreadyDecided: {
    title: 'Đã có quyết định',
    detail: 'Phần {axis} đã được quyết định; nay chỉ còn đính chính, thay thế, xem xét lại hoặc thu hồi.',
  },
  ReferencePeriodNotOver: {
    title: 'Chưa hết kỳ đánh giá',
    detail: 'Chưa quyết định trước khi kỳ đánh giá kết thúc ({until}).',
  },
  PeriodEndNotConfirmed: {
    title: 'Chưa xác nhận hết kỳ đánh giá',
    detail:
      'Cơ quan thường trực chưa xác nhận hết kỳ đánh giá: không còn vụ việc nào chưa xử lý đến hết ngày 15 tháng 11.',
  },
  CriteriaNotMet: {
    title: 'Chưa đạt đủ tiêu chí',
    detail: 'Không thể công nhận đạt khi còn tiêu chí chưa đạt: {codes}.',
  },
  DecisionNotIssued: {
    title: 'Chưa có quyết định được ban hành',
    detail: 'Chưa ghi nhận quyết định {decisionId}.',
  },
  DecisionDoesNotCover: {
    title: 'Quyết định không gồm hồ sơ này',
    detail: 'Mục {listItem} trong danh sách kèm theo quyết định {decisionId} không ghi kết quả này cho hồ sơ này.',
  },
  DecisionLate: {
    title: 'Quyết định muộn',
    detail: 'Đã quá hạn luật định ({before}): phải ghi lý do quyết định muộn.',
  },
  DelegationMissing: {
    title: 'Chưa được ủy quyền',
    detail: 'Thẩm quyền thuộc {decidedBy}; chưa có văn bản ủy quyền.',
  },
  DelegationNotProvidedByLaw: {
    title: 'Luật không cho ủy quyền',
    detail: 'Thẩm quyền thuộc {decidedBy} và không được ủy quyền.',
  },
  RewardBarred: {
    title: 'Không được đề nghị khen thưởng',
    detail: 'Đơn vị xếp loại {grade}: không đề nghị khen thưởng.',
  },
  GradeMissing: { title: 'Chưa phân loại', detail: 'Phải phân loại trước khi đề nghị khen thưởng.' },
  RewardAlreadySettled: { title: 'Khen thưởng đã xong', detail: 'Việc khen thưởng của hồ sơ này đã có kết quả.' },
  RewardNotProposed: { title: 'Chưa có đề nghị khen thưởng', detail: 'Chưa có đề nghị khen thưởng để quyết định.' },
  ReportNotFound: { title: 'Không tìm thấy báo cáo', detail: 'Không có báo cáo {reportId} gồm hồ sơ này.' },
  AssigneeNotOfOffice: {
    title: 'Người được giao không thuộc cơ quan',
    detail: 'Chỉ giao cho cán bộ của {office}.',
  },
  AlreadyAssigned: { title: 'Đã có người nhận', detail: 'Hồ sơ đang do {assignee} xử lý.' },
  NotAssigned: { title: 'Chưa giao cho ai', detail: 'Hồ sơ chưa được giao cho ai nên không trả lại được.' },
  UnitNotFound: { title: 'Không tìm thấy đơn vị', detail: 'Không có đơn vị mang mã này.' },
  UnitAlreadyEntered: { title: 'Đơn vị đã có', detail: 'Đơn vị này đã có trong danh sách.' },
  NothingChanged: { title: 'Không có gì thay đổi', detail: 'Nội dung gửi lên giống hệt thông tin đã có.' },
  UnitNotRecoded: {
    title: 'Không đổi được mã đơn vị',
    detail: 'Tỉnh và loại hình nằm trong mã của đơn vị, không sửa được: {fields}.',
  },
  LevelOutsideScope: {
    title: 'Thuộc thẩm quyền cấp trên',
    detail: 'Thông tin này do Công an hoặc quản trị viên thuộc {level} trở lên cập nhật.',
  },
  OwnAppointment: {
    title: 'Không tự bổ nhiệm',
    detail: 'Không ai tự bổ nhiệm hoặc tự thôi vị trí của mình: quản trị viên khác thực hiện.',
  },
  AdministratorByOperator: {
    title: 'Quản trị viên do đơn vị vận hành bổ nhiệm',
    detail: 'Không bổ nhiệm quản trị viên tại đây: người vận hành hệ thống thực hiện bằng lệnh appoint-admin.',
  },
  PostUnknown: {
    title: 'Không có vị trí này',
    detail: 'Vai trò {role} không thể giữ tại {office}: chọn đúng loại cơ quan của vai trò đó.',
  },
  PostsIncompatible: {
    title: 'Vị trí xung đột',
    detail: 'Cán bộ đang giữ vai trò không được kiêm nhiệm: {roles}. Cho thôi vị trí đó trước.',
  },
  AlreadyAppointed: { title: 'Đã giữ vị trí này', detail: 'Cán bộ đang giữ vị trí này ở cơ quan này.' },
  NotAppointed: { title: 'Không giữ vị trí này', detail: 'Cán bộ không giữ vị trí này ở cơ quan này.' },
  EndsBeforeItBegins: { title: 'Kết thúc trước khi bắt đầu', detail: 'Thời gian này bắt đầu từ {from}.' },
  DeputyNotOfOffice: {
    title: 'Người thay không cùng cơ quan',
    detail: 'Người thay phải là cán bộ khác đang giữ vị trí ở: {offices}.',
  },
  AbsenceOverlaps: { title: 'Trùng thời gian vắng mặt', detail: 'Đã ghi vắng mặt từ {from} đến {until}.' },
  AbsenceNotFound: { title: 'Không có thời gian vắng mặt này', detail: 'Cán bộ không vắng mặt trong thời gian này.' },
  NumberTaken: { title: 'Số quyết định đã dùng', detail: 'Số này trong năm đã ghi nhận cho một văn bản khác.' },
  AlreadyIssued: { title: 'Đã ghi nhận', detail: 'Chính quyết định này đã được ghi nhận.' },
  IssuerIsAnotherOffice: {
    title: 'Cơ quan ban hành là cơ quan khác',
    detail: 'Quyết định do {issuer} ban hành; chỉ cơ quan đó ghi nhận.',
  },
  IssuerNotCompetent: {
    title: 'Cơ quan không có thẩm quyền',
    detail: 'Cơ quan này không ban hành quyết định loại: {subject}.',
  },
  DecisionIdWrong: {
    title: 'Mã quyết định không khớp',
    detail: 'Theo số, năm và cơ quan ban hành, mã phải là {expected}.',
  },
  DecisionYearWrong: { title: 'Năm không khớp', detail: 'Ngày ban hành thuộc năm {year}.' },
  DecisionDateAhead: { title: 'Ngày ở tương lai', detail: 'Ngày ban hành không được sau hôm nay ({today}).' },
  AnnexInvalid: {
    title: 'Danh sách kèm theo chưa đúng',
    detail: 'Mỗi hồ sơ, mỗi số thứ tự chỉ một lần, kết quả đúng loại quyết định; xem mục: {rows}.',
  },
  AnnexCasesUnknown: {
    title: 'Danh sách có hồ sơ không tồn tại',
    detail: 'Không có hồ sơ: {cases}. Kiểm tra lại mã hồ sơ.',
  },
  AnnexOutsideArea: {
    title: 'Danh sách có hồ sơ ngoài thẩm quyền',
    detail: 'Hồ sơ không do cơ quan ban hành này quyết định: {cases}.',
  },
  AnnexNotEligible: {
    title: 'Danh sách có đơn vị không thuộc diện xét',
    detail: 'Đơn vị không thuộc diện xét năm nay: {cases}. Bỏ khỏi danh sách.',
  },
  DeadlineIsStatutory: {
    title: 'Thời hạn do văn bản quy định',
    detail:
      'Thời hạn “{deadline}” do văn bản quy định, không gia hạn trong hồ sơ; chỉ đổi theo văn bản của nơi ban hành.',
  },
  DeadlineNotOwed: {
    title: 'Không có việc để gia hạn',
    detail: 'Hồ sơ này không có thời hạn “{deadline}”, hoặc việc đó đã làm xong.',
  },
  ExtensionInvalid: {
    title: 'Ngày gia hạn không hợp lệ',
    detail:
      'Ngày mới phải từ {earliest}{latest, select, none { trở đi, nhưng không còn ngày nào trong năm} other { đến {latest}}}.',
  },
  DutyNotOwed: {
    title: 'Cơ quan không có việc này',
    detail: '{office} không phải thực hiện “{duty}” trong năm này.',
  },
  ReportIncomplete: { title: 'Báo cáo thiếu nội dung', detail: 'Báo cáo này phải có: {fields}.' },
  NoReportWaits: {
    title: 'Không có nội dung chờ tiếp nhận',
    detail: '“{duty}” chưa được gửi, hoặc bản đã gửi được tiếp nhận hay trả lại rồi.',
  },
  ...POLICY_REFUSALS.vi,
  ...CAMPAIGN_REFUSALS.vi,
  CycleAlreadyOpen: { title: 'Năm đã mở', detail: 'Năm này của tỉnh đã được mở.' },
  ReportAlreadyDrafted: { title: 'Báo cáo đã lập', detail: 'Báo cáo này đã được lập và không sửa được.' },
} as const satisfies Readonly<Record<string, ProblemText>>;
