import { item, type ScoreSheet } from './score-sheet.ts';

/** Decision 510/QĐ-BCA-V05 Art. 7: items 1 to 4a were seen, 12 of 100 points; the rest and all thresholds were not. */
export const D510_PLACEHOLDER: ScoreSheet = {
  version: 'D510-2022/placeholder',
  title: 'Bảng chấm điểm đánh giá, phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc (bản tạm, thiếu 88 điểm)',
  source: 'D510 Art. 7',
  placeholder: true,
  items: [
    item(
      '1',
      3,
      'Quý I có nghị quyết (nơi có tổ chức Đảng), chương trình, kế hoạch phù hợp; sơ kết, tổng kết; giữ chế độ báo cáo',
    ),
    item('2', 3, 'Nhiều hình thức tuyên truyền, từ 90% đảng viên, cán bộ, nhân viên (người học) trở lên tham gia'),
    item('3', 5, 'Hưởng ứng, tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc và các chuyên đề thiết thực, hiệu quả'),
    item('4a', 1, 'Có quy chế hoặc kế hoạch phối hợp với chính quyền địa phương và Công an'),
    item('REST', 88, 'Các nội dung còn lại của bảng điểm: chưa có văn bản, không phải quy định của pháp luật', {
      placeholder: true,
    }),
  ],
  totalAtLeast: null,
  floorPerItem: null,
  blocking: [],
  grades: [],
};
