import {
  type Criterion,
  count,
  criterion,
  documents,
  everyOne,
  finding,
  noGeneralEducation,
  noGuardForce,
  none,
  noPartyBody,
  noTitleReview,
  registered,
  seventyPercent,
} from './criterion.ts';
import { ZERO_CASES } from './zero-cases.ts';

const { a, b, c, đ, e, g } = ZERO_CASES;

/** Educational institutions: all must be met (C124 Art. 7). */
export const GD_C124: readonly Criterion[] = [
  criterion(
    'GD1.1',
    'C124 Art. 7.1',
    documents(1),
    'Quý I, tổ chức Đảng có nghị quyết chuyên đề hoặc lồng ghép về bảo đảm an ninh, trật tự',
    [noPartyBody],
  ),
  criterion('GD1.2', 'C124 Art. 7.1', documents(1), 'Quý I, có kế hoạch về bảo đảm an ninh, trật tự'),
  criterion(
    'GD1.3',
    'C124 Art. 7.1',
    registered,
    'Quý I, đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
  ),
  criterion(
    'GD1.4',
    'C124 Art. 7.1',
    documents(4),
    'Có nội quy, quy định: bảo vệ cơ sở giáo dục; bảo vệ chính trị nội bộ; quản lý giáo dục người học; ' +
      'phòng, chống cháy nổ, phù hợp thực tiễn',
  ),
  criterion(
    'GD1.5',
    'C124 Art. 7.1',
    everyOne('cán bộ, công nhân viên, người lao động, người dạy, người học'),
    '100% cán bộ, công nhân viên, người lao động, người dạy, người học được phổ biến, quán triệt nội quy, quy định ' +
      'và tiêu chí',
  ),
  criterion(
    'GD1.6',
    'C124 Art. 7.1',
    count(1),
    'Có ít nhất 01 mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động hiệu quả',
  ),
  criterion(
    'GD2.1',
    'C124 Art. 7.2',
    finding,
    'Thực hiện đầy đủ chủ trương của Đảng, pháp luật của Nhà nước, quy chế, chương trình, kế hoạch phối hợp với ' +
      'Công an (nếu có) và quy định của địa phương về an ninh, trật tự',
  ),
  criterion(
    'GD2.2',
    'C124 Art. 7.2',
    finding,
    'Có hình thức, biện pháp phối hợp quản lý học sinh với Ban Đại diện cha mẹ học sinh (cấp học phổ thông)',
    [noGeneralEducation],
  ),
  criterion(
    'GD3',
    'C124 Art. 7.3',
    none(a, b, c, đ, e, g),
    'Không để xảy ra một trong các trường hợp tại điểm a, b, c, đ, e, g khoản 3 Điều 6 Thông tư 124/2021/TT-BCA',
  ),
  criterion(
    'GD4',
    'C124 Art. 7.4',
    none({ code: 'GD4', exceptions: [] }),
    'Không để xảy ra bạo lực học đường; không có cán bộ, người lao động, người dạy, người học phạm tội hoặc mắc tệ nạn ' +
      'xã hội bị kỷ luật từ cảnh cáo trở lên',
  ),
  criterion(
    'GD5',
    'C124 Art. 7.5',
    finding,
    'Lực lượng bảo vệ (nếu có) đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên; không có ' +
      'cá nhân bị kỷ luật từ cảnh cáo trở lên',
    [noGuardForce, noTitleReview],
  ),
  criterion(
    'GD6',
    'C124 Art. 7.6',
    seventyPercent('đầu mối trực thuộc (khoa, phòng, ban, tổ chuyên môn)'),
    '70% trở lên đầu mối trực thuộc đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên; ' +
      'không có cá nhân bị kỷ luật từ cảnh cáo trở lên',
    [noTitleReview],
  ),
];
