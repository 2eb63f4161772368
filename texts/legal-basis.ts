import type { Language } from './language.ts';

/** The sources by the short keys of docs/law.md, as an officer cites them. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['C124', 'Thông tư 124/2021/TT-BCA'],
  ['C48', 'Thông tư 48/2025/TT-BCA'],
  ['C23', 'Thông tư 23/2012/TT-BCA'],
  ['CT06', 'Chỉ thị 06/CT-BCA-V05'],
  ['KH25', 'Kế hoạch năm 2025 của UBND tỉnh Khánh Hòa'],
  ['BK25', 'Kế hoạch năm 2025 của tỉnh Bắc Kạn'],
  ['D510', 'Quyết định 510/QĐ-BCA-V05'],
  ['N30', 'Nghị định 30/2020/NĐ-CP'],
  ['N80', 'Nghị định 80/2021/NĐ-CP'],
  ['N152', 'Nghị định 152/2025/NĐ-CP'],
  ['L06', 'Luật Thi đua, khen thưởng 06/2022/QH15'],
  ['KN', 'Luật Khiếu nại 02/2011/QH13'],
]);

/** What stands beside a citation in our rows. */
const REMARKS: ReadonlyMap<string, string> = new Map([
  ['D', 'quy tắc của hệ thống (D)'],
  [
    'D: check 2, fix 3, appraisal 5 working days end before 15 Nov',
    'quy tắc của hệ thống (D): kiểm tra 2, bổ sung 3, thẩm định 5 ngày làm việc, xong trước 15/11',
  ],
  ['D: figures in time for MIN_RPT', 'quy tắc của hệ thống (D): kịp số liệu cho báo cáo Bộ Công an'],
  ['D: the date stands in the return', 'quy tắc của hệ thống (D): ngày ghi trong lần trả lại'],
  ['D§4 (2): final figures after 30 Nov', 'quy tắc của hệ thống (D): số liệu chính thức sau 30/11'],
  ['D§11: rewards are processed in December', 'mốc để biết (D): xét khen thưởng trong tháng 12'],
  [
    'D§11: the law-access file of the commune uses the result',
    'mốc để biết (D): hồ sơ xã đạt chuẩn tiếp cận pháp luật dùng kết quả này',
  ],
  [
    'D§11: annual reviews, mid-January to early February',
    'mốc để biết (D): tổng kết năm, giữa tháng 1 đến đầu tháng 2',
  ],
  ['D, after KH25', 'quy tắc của hệ thống (D), theo mẫu Kế hoạch năm 2025 của UBND tỉnh Khánh Hòa'],
  ['the date is D', 'ngày do hệ thống đặt (D)'],
  ['the internal date is D', 'hạn nội bộ do hệ thống đặt (D)'],
  ['(consolidates and reports)', '(tổng hợp, báo cáo)'],
  ['(100 % launch)', '(100 % phát động)'],
]);

const PLACE = /^(\d+)(?:\.(\d+))?((?:[a-zđ])(?:,[a-zđ])*)?$/;
const RANGE = /^(\d+)(?:\.(\d+))?–(\d+)(?:\.(\d+))?$/;

/** `9.1c,d` → `Điều 9 khoản 1 điểm c, d`. */
const placeText = (place: string): string => {
  const range = RANGE.exec(place);
  if (range) {
    const [, from = '', clause, to = '', last] = range;
    if (clause === undefined || last === undefined) return `Điều ${from}–${to}`;
    return from === to
      ? `Điều ${from} khoản ${clause}–${last}`
      : `Điều ${from} khoản ${clause} – Điều ${to} khoản ${last}`;
  }
  const [, article, clause, points] = PLACE.exec(place) ?? [];
  if (article === undefined) return place;
  const parts = [`Điều ${article}`, clause && `khoản ${clause}`, points && `điểm ${points.replaceAll(',', ', ')}`];
  return parts.filter(Boolean).join(' ');
};

const placesText = (places: string): string =>
  places.startsWith('§')
    ? `mục ${places.slice(1)}`
    : places
        .replace(/^Art\. /, '')
        .split(', ')
        .map(placeText)
        .join(', ');

const partText = (part: string): string => {
  const remark = REMARKS.get(part);
  if (remark !== undefined) return remark;
  const [, key = '', rest = ''] = /^([A-Z]+\d*)(?: (.+))?$/.exec(part) ?? [];
  const source = SOURCES.get(key);
  if (source === undefined) return /^BR\d+$/.test(part) ? `quy tắc nghiệp vụ ${part}` : part;
  if (rest === '') return source;
  return rest.startsWith('(') ? `${source} ${REMARKS.get(rest) ?? rest}` : `${placesText(rest)} ${source}`;
};

/** `C124 Art. 9.1c` → `Điều 9 khoản 1 điểm c Thông tư 124/2021/TT-BCA`; English pages keep the short key. */
export const legalBasisText = (key: string, language: Language): string =>
  language === 'en' ? key : key.split('; ').map(partText).join('; ');
