import type { CalendarDay, Coverage } from './working-calendar.ts';

type Row = (date: string, name: string, source: string) => CalendarDay;
const row =
  (kind: CalendarDay['kind']): Row =>
  (date, name, source) => ({ date, kind, name, source, verified: true });
const holiday = row('HOLIDAY');
const inLieu = row('DAY_IN_LIEU');
const swapped = row('SWAPPED_WORKDAY');
const unconfirmed = (day: CalendarDay): CalendarDay => ({ ...day, verified: false });

/** The rows of data/vn-holidays.csv (sources: data/SOURCES.md); a spec holds both equal. */
export const VIETNAM_DAYS: readonly CalendarDay[] = [
  holiday('2024-01-01', 'Tết Dương lịch', 'BLLĐ2019-Đ112;hyper-calendar'),
  holiday('2024-02-08', 'Tết Âm lịch (29 tháng Chạp)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  holiday('2024-02-09', 'Tết Âm lịch (30 tháng Chạp)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  holiday('2024-02-10', 'Tết Âm lịch (mùng 1)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  holiday('2024-02-11', 'Tết Âm lịch (mùng 2)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  holiday('2024-02-12', 'Tết Âm lịch (mùng 3)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  inLieu('2024-02-13', 'Nghỉ bù Tết Âm lịch (cho thứ Bảy 10/02)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  inLieu('2024-02-14', 'Nghỉ bù Tết Âm lịch (cho Chủ nhật 11/02)', 'TB 5015/TB-LĐTBXH;sucsongtre-2024;hyper-calendar'),
  holiday('2024-04-18', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'BLLĐ2019-Đ112;hyper-calendar'),
  inLieu(
    '2024-04-29',
    'Nghỉ hoán đổi (làm bù thứ Bảy 04/5/2024)',
    'VB 2450/VPCP-KGVX;TB 1570/TB-LĐTBXH;baotintuc-2024;vacanza-holidays;hyper-calendar',
  ),
  holiday('2024-04-30', 'Ngày Chiến thắng', 'BLLĐ2019-Đ112;baophapluat-2024'),
  holiday('2024-05-01', 'Ngày Quốc tế lao động', 'BLLĐ2019-Đ112;baophapluat-2024'),
  swapped(
    '2024-05-04',
    'Làm bù cho thứ Hai 29/4/2024',
    'VB 2450/VPCP-KGVX;TB 1570/TB-LĐTBXH;vacanza-holidays;hyper-calendar',
  ),
  holiday('2024-09-02', 'Quốc khánh', 'BLLĐ2019-Đ112;btv-2024;sucsongtre-2024;hyper-calendar'),
  holiday('2024-09-03', 'Quốc khánh (ngày liền kề sau)', 'TB 5015/TB-LĐTBXH;btv-2024;sucsongtre-2024;hyper-calendar'),
  holiday('2025-01-01', 'Tết Dương lịch', 'BLLĐ2019-Đ112;hyper-calendar'),
  holiday(
    '2025-01-27',
    'Tết Âm lịch (28 tháng Chạp)',
    'TB 6150/TB-BLĐTBXH;VB 8726/VPCP-KGVX;tet-amlich-2025;hyper-calendar',
  ),
  holiday(
    '2025-01-28',
    'Tết Âm lịch (29 tháng Chạp)',
    'TB 6150/TB-BLĐTBXH;VB 8726/VPCP-KGVX;tet-amlich-2025;hyper-calendar',
  ),
  holiday('2025-01-29', 'Tết Âm lịch (mùng 1)', 'TB 6150/TB-BLĐTBXH;VB 8726/VPCP-KGVX;tet-amlich-2025;hyper-calendar'),
  holiday('2025-01-30', 'Tết Âm lịch (mùng 2)', 'TB 6150/TB-BLĐTBXH;VB 8726/VPCP-KGVX;tet-amlich-2025;hyper-calendar'),
  holiday('2025-01-31', 'Tết Âm lịch (mùng 3)', 'TB 6150/TB-BLĐTBXH;VB 8726/VPCP-KGVX;tet-amlich-2025;hyper-calendar'),
  holiday('2025-04-07', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'BLLĐ2019-Đ112;tvpl-2025;hocluat-2025;hyper-calendar'),
  swapped(
    '2025-04-26',
    'Làm bù cho thứ Sáu 02/5/2025',
    'TB 6150/TB-BLĐTBXH;aeonmall-2025;tet-amlich-2025;hyper-calendar',
  ),
  holiday('2025-04-30', 'Ngày Chiến thắng', 'BLLĐ2019-Đ112;aeonmall-2025'),
  holiday('2025-05-01', 'Ngày Quốc tế lao động', 'BLLĐ2019-Đ112;aeonmall-2025'),
  inLieu(
    '2025-05-02',
    'Nghỉ hoán đổi (làm bù thứ Bảy 26/4/2025)',
    'TB 6150/TB-BLĐTBXH;aeonmall-2025;tet-amlich-2025;hyper-calendar',
  ),
  holiday('2025-09-01', 'Quốc khánh (ngày liền kề trước)', 'TB 6150/TB-BLĐTBXH;giadinh-2025;hyper-calendar'),
  holiday('2025-09-02', 'Quốc khánh', 'BLLĐ2019-Đ112;giadinh-2025;hyper-calendar'),
  holiday('2026-01-01', 'Tết Dương lịch', 'BLLĐ2019-Đ112;24h-2025;hyper-calendar'),
  inLieu('2026-01-02', 'Nghỉ hoán đổi (làm bù thứ Bảy 10/01/2026)', 'VB 12729/VPCP-KGVX;24h-2025;hyper-calendar'),
  swapped('2026-01-10', 'Làm bù cho thứ Sáu 02/01/2026', 'VB 12729/VPCP-KGVX;24h-2025;hyper-calendar'),
  holiday('2026-02-16', 'Tết Âm lịch (29 tháng Chạp)', 'TB 9441/TB-BNV;vnanet-2025;congan-2025;hyper-calendar'),
  holiday('2026-02-17', 'Tết Âm lịch (mùng 1)', 'TB 9441/TB-BNV;vnanet-2025;congan-2025;hyper-calendar'),
  holiday('2026-02-18', 'Tết Âm lịch (mùng 2)', 'TB 9441/TB-BNV;vnanet-2025;congan-2025;hyper-calendar'),
  holiday('2026-02-19', 'Tết Âm lịch (mùng 3)', 'TB 9441/TB-BNV;vnanet-2025;congan-2025;hyper-calendar'),
  holiday('2026-02-20', 'Tết Âm lịch (mùng 4)', 'TB 9441/TB-BNV;vnanet-2025;congan-2025;hyper-calendar'),
  holiday('2026-04-26', 'Giỗ Tổ Hùng Vương (10/3 âm lịch, Chủ nhật)', 'BLLĐ2019-Đ112;thanhnien-2026-02;hyper-calendar'),
  inLieu('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'BLLĐ2019-Đ111.3;thanhnien-2026-02;hyper-calendar'),
  holiday('2026-04-30', 'Ngày Chiến thắng', 'BLLĐ2019-Đ112;thanhnien-2026-02'),
  holiday('2026-05-01', 'Ngày Quốc tế lao động', 'BLLĐ2019-Đ112;thanhnien-2026-02'),
  swapped('2026-08-22', 'Làm bù cho thứ Hai 31/8/2026', 'TB 9441/TB-BNV;hyper-calendar;apsa-calendar'),
  inLieu(
    '2026-08-31',
    'Nghỉ hoán đổi (làm bù thứ Bảy 22/8/2026)',
    'TB 9441/TB-BNV;hyper-calendar;apsa-calendar;thanhnien-2026-01 (5 ngày)',
  ),
  holiday('2026-09-01', 'Quốc khánh (ngày liền kề trước)', 'TB 9441/TB-BNV;hyper-calendar;apsa-calendar'),
  holiday('2026-09-02', 'Quốc khánh', 'BLLĐ2019-Đ112;hyper-calendar'),
  unconfirmed(
    inLieu(
      '2026-11-23',
      'Nghỉ hoán đổi dịp Ngày Văn hóa Việt Nam — mới là ĐỀ XUẤT (9/2026), chưa thấy quyết định',
      'proposal-2026-09',
    ),
  ),
  holiday('2026-11-24', 'Ngày Văn hóa Việt Nam', 'NQ 28/2026/QH16 Đ2;hyper-calendar'),
  unconfirmed(
    swapped(
      '2026-11-28',
      'Làm bù cho thứ Hai 23/11/2026 — mới là ĐỀ XUẤT (9/2026), chưa thấy quyết định',
      'proposal-2026-09',
    ),
  ),
  holiday('2027-01-01', 'Tết Dương lịch', 'BLLĐ2019-Đ112'),
  unconfirmed(inLieu('2027-02-04', 'Tết Âm lịch — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-02-05', 'Tết Âm lịch (29 tháng Chạp) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-02-06', 'Tết Âm lịch (mùng 1) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-02-07', 'Tết Âm lịch (mùng 2) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-02-08', 'Tết Âm lịch (mùng 3) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-02-09', 'Tết Âm lịch (mùng 4) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(inLieu('2027-02-10', 'Nghỉ bù Tết Âm lịch — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  unconfirmed(holiday('2027-04-16', 'Giỗ Tổ Hùng Vương (10/3 âm lịch, tính)', 'BLLĐ2019-Đ112;apsa-calendar')),
  holiday('2027-04-30', 'Ngày Chiến thắng', 'BLLĐ2019-Đ112'),
  holiday('2027-05-01', 'Ngày Quốc tế lao động (thứ Bảy)', 'BLLĐ2019-Đ112'),
  unconfirmed(
    inLieu(
      '2027-05-03',
      'Nghỉ bù Ngày Quốc tế lao động (suy từ Điều 111.3)',
      'BLLĐ2019-Đ111.3;apsa-calendar (dự kiến)',
    ),
  ),
  holiday('2027-09-02', 'Quốc khánh', 'BLLĐ2019-Đ112'),
  unconfirmed(holiday('2027-09-03', 'Quốc khánh (ngày liền kề) — phương án dự kiến', 'apsa-calendar (dự kiến)')),
  holiday('2027-11-24', 'Ngày Văn hóa Việt Nam', 'NQ 28/2026/QH16 Đ2'),
];

/** 2027 has only its fixed dates: Tết and the swaps were not announced when the rows were compiled. */
export const VIETNAM_COVERAGE: ReadonlyMap<number, Coverage> = new Map<number, Coverage>([
  [2024, 'COMPLETE'],
  [2025, 'COMPLETE'],
  [2026, 'COMPLETE'],
  [2027, 'FIXED_DATES_ONLY'],
]);
