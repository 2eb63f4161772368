import {
  type Criterion,
  count,
  criterion,
  documents,
  everyOne,
  finding,
  none,
  noPartyBody,
  noTitleReview,
  registered,
  seventyPercent,
} from './criterion.ts';
import { ZERO_CASES } from './zero-cases.ts';

/** Agencies and enterprises: all must be met (C124 Art. 6). */
export const CQ_C124: readonly Criterion[] = [
  criterion(
    'CQ1.1',
    'C124 Art. 6.1',
    documents(1),
    'Quý I, tổ chức Đảng có nghị quyết chuyên đề hoặc lồng ghép về bảo đảm an ninh, trật tự',
    [noPartyBody],
  ),
  criterion('CQ1.2', 'C124 Art. 6.1', documents(1), 'Quý I, có kế hoạch về bảo đảm an ninh, trật tự'),
  criterion(
    'CQ1.3',
    'C124 Art. 6.1',
    registered,
    'Quý I, đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
  ),
  criterion(
    'CQ1.4',
    'C124 Art. 6.1',
    documents(6),
    'Có nội quy, quy định: bảo vệ cơ quan, doanh nghiệp; bảo vệ bí mật Nhà nước; bảo vệ chính trị nội bộ; ' +
      'an toàn lao động; phòng, chống cháy nổ; bảo vệ môi trường, phù hợp thực tiễn và pháp luật',
  ),
  criterion(
    'CQ1.5',
    'C124 Art. 6.1',
    everyOne('cán bộ, công chức, viên chức, người lao động'),
    '100% cán bộ, công chức, viên chức, người lao động được phổ biến, quán triệt nội quy, quy định và tiêu chí',
  ),
  criterion(
    'CQ1.6',
    'C124 Art. 6.1',
    count(1),
    'Có ít nhất 01 mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động hiệu quả',
  ),
  criterion(
    'CQ2',
    'C124 Art. 6.2',
    finding,
    'Thực hiện đầy đủ chủ trương của Đảng, pháp luật của Nhà nước, quy chế, chương trình, kế hoạch phối hợp với ' +
      'Công an (nếu có) và quy định của địa phương về an ninh, trật tự',
  ),
  criterion(
    'CQ3.a',
    'C124 Art. 6.3a',
    none(ZERO_CASES.a),
    'Không để xảy ra tuyên truyền, phát triển tín ngưỡng, tôn giáo trái pháp luật',
  ),
  criterion(
    'CQ3.b',
    'C124 Art. 6.3b',
    none(ZERO_CASES.b),
    'Không để xảy ra lợi dụng tín ngưỡng, tôn giáo, dân tộc, tranh chấp, khiếu kiện gây phức tạp về an ninh, trật tự',
  ),
  criterion(
    'CQ3.c',
    'C124 Art. 6.3c',
    none(ZERO_CASES.c),
    'Không để xảy ra kích động, lôi kéo tập trung đông người khiếu nại, gây rối; lợi dụng khiếu nại để tuyên truyền ' +
      'chống Nhà nước; vu khống, xúc phạm cơ quan, người có trách nhiệm giải quyết',
  ),
  criterion('CQ3.d', 'C124 Art. 6.3d', none(ZERO_CASES.d), 'Không để xảy ra đình công, lãn công trái pháp luật'),
  criterion(
    'CQ3.đ',
    'C124 Art. 6.3đ',
    none(ZERO_CASES.đ),
    'Không để xảy ra tội phạm nghiêm trọng trở lên (trừ bất khả kháng); nếu có, kịp thời phát hiện, giảm thiểu hậu quả ' +
      'và báo cáo ngay',
  ),
  criterion('CQ3.e', 'C124 Art. 6.3e', none(ZERO_CASES.e), 'Không vi phạm quy định về bảo vệ bí mật Nhà nước'),
  criterion(
    'CQ3.g',
    'C124 Art. 6.3g',
    none(ZERO_CASES.g),
    'Không để xảy ra cháy, nổ nghiêm trọng; tai nạn lao động chết người; sự cố nghiêm trọng; vi phạm môi trường, ' +
      'an toàn thực phẩm gây hậu quả nghiêm trọng trở lên (trừ bất khả kháng)',
  ),
  criterion(
    'CQ3.h',
    'C124 Art. 6.3h',
    none(ZERO_CASES.h),
    'Không có người bị xử phạt hành chính về an ninh, trật tự hoặc mắc tệ nạn xã hội bị kỷ luật từ cảnh cáo trở lên',
  ),
  criterion(
    'CQ4',
    'C124 Art. 6.4',
    finding,
    'Lực lượng bảo vệ đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên; không có cá nhân bị ' +
      'kỷ luật từ cảnh cáo trở lên',
    [noTitleReview],
  ),
  criterion(
    'CQ5',
    'C124 Art. 6.5',
    seventyPercent('đầu mối trực thuộc (phòng, ban, tổ, đội)'),
    '70% trở lên đầu mối trực thuộc đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên; ' +
      'không có cá nhân bị kỷ luật từ cảnh cáo trở lên',
    [noTitleReview],
  ),
];
