import type { ProblemText } from './problem-text.ts';

/** Why a campaign refuses what is recorded about it. */
export const CAMPAIGN_REFUSALS = {
  vi: {
    NothingIssued: { title: 'Không có gì để ghi', detail: 'Không có lượt nhắc nào được gửi hay bị bỏ qua.' },
    CampaignNotStarted: {
      title: 'Đợt nhắc chưa bắt đầu',
      detail: 'Chưa có lượt nhắc nào cho thời hạn này nên chưa ghi được cuộc gọi hoặc kết thúc đợt nhắc.',
    },
    ObligationNotOfCampaign: {
      title: 'Việc không thuộc đợt nhắc này',
      detail: 'Đợt nhắc này không có việc {obligationId}: hãy chọn lại đơn vị trong danh sách cần gọi điện.',
    },
    CallDateInvalid: {
      title: 'Ngày gọi không hợp lệ',
      detail: 'Ngày gọi phải từ {notBefore} (lượt nhắc đầu tiên) đến {notAfter}.',
    },
  },
  en: {
    NothingIssued: { title: 'Nothing to record', detail: 'No reminder was issued or superseded.' },
    CampaignNotStarted: {
      title: 'The campaign has not begun',
      detail: 'No reminder of this deadline was dealt with yet, so no call and no end can be recorded.',
    },
    ObligationNotOfCampaign: {
      title: 'Not of this campaign',
      detail: 'This campaign has no obligation {obligationId}: choose the unit again from the list of calls to make.',
    },
    CallDateInvalid: {
      title: 'The day of the call does not fit',
      detail: 'The call was made between {notBefore} (the first reminder) and {notAfter}.',
    },
  },
} as const satisfies Readonly<Record<'vi' | 'en', Readonly<Record<string, ProblemText>>>>;
