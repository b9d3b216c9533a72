/** A field that a column of the file can fill. */
export interface CompanyField {
  name: string;
  nameEn: string;
  nameKo: string;
  /** Headers that mean it, best first; compared without case, spaces, brackets and punctuation. */
  headers: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** The fields in the order in which documentation and error messages list them. */
export const companyFields = [
  {
    name: 'id',
    nameEn: 'id in the file',
    nameKo: '번호',
    headers: words(
      'id no 번호 연번 순번 일련번호 관리번호 업체코드 기업코드 회사코드 company_id ticker 종목코드',
    ),
  },
  {
    name: 'name',
    nameEn: 'company name',
    nameKo: '회사명',
    headers: words(
      `회사명 업체명 기업명 상호 상호명 법인명 회사이름 기업이름 업체이름 도입기업명 도입기업 회사 업체 기업
      company_name company firm_name firm corporate_name name`,
    ),
  },
  {
    name: 'siteName',
    nameEn: 'name of the plant',
    nameKo: '공장명',
    headers: words('공장명 사업장명 사업장 plant_name factory_name site_name'),
  },
  {
    name: 'businessNumber',
    nameEn: 'business registration number',
    nameKo: '사업자등록번호',
    headers: words(
      `사업자등록번호 사업자번호 사업자등록no 사업자no business_registration_number business_number
      business_registration_no business_no biz_no brn`,
    ),
  },
  {
    name: 'corporationNumber',
    nameEn: 'corporation registration number',
    nameKo: '법인등록번호',
    headers: words(
      `법인등록번호 법인번호 corporation_registration_number corporation_number corporate_registration_number
      corporation_no`,
    ),
  },
  {
    name: 'factoryRegistrationNumber',
    nameEn: 'factory registration number',
    nameKo: '공장관리번호',
    headers: words(
      `공장관리번호 공장등록번호 factory_registration_number factory_registration_no factory_no registry_no
      registration_no`,
    ),
  },
  {
    name: 'ownerName',
    nameEn: 'owner',
    nameKo: '대표자',
    headers: words('대표자명 대표자 대표이사 owner_name owner ceo'),
  },
  {
    name: 'sido',
    nameEn: 'province',
    nameKo: '시도',
    headers: words('시도 시도명 광역시도 sido region_sido province'),
  },
  {
    name: 'sigungu',
    nameEn: 'district',
    nameKo: '시군구',
    headers: words('시군구 시군구명 시군 구군 sigungu region_sigungu district'),
  },
  {
    name: 'region',
    nameEn: 'region code or text',
    nameKo: '지역',
    headers: words(
      '법정동코드 지역코드 시군구코드 행정구역코드 행정구역 지역 region_code region legal_dong_code',
    ),
  },
  {
    name: 'address',
    nameEn: 'address',
    nameKo: '주소',
    headers: words(
      `공장대표주소 공장대표주소도로명 공장주소 공장소재지 도로명주소 소재지도로명주소 주소 소재지 사업장주소 사업장소재지
      공장대표주소지번 지번주소 소재지지번주소 본사주소 본사소재지 factory_address address location`,
    ),
  },
  {
    name: 'industryCode',
    nameEn: 'industry code (KSIC)',
    nameKo: '업종코드',
    headers: words(
      `업종코드 대표업종코드 주업종코드 표준산업분류코드 한국표준산업분류코드 표준산업분류 한국표준산업분류 산업분류코드
      대표업종번호 업종번호 ksic_code ksic ksic5_code ksic4_code ksic3_code ksic2_code industry_code industry_codes`,
    ),
  },
  {
    name: 'industryRevision',
    nameEn: 'revision of the industry code',
    nameKo: '차수',
    headers: words(
      '차수 업종차수 업종코드차수 분류차수 개정차수 산업분류차수 industry_revision ksic_revision ksic_match revision',
    ),
  },
  {
    name: 'industryName',
    nameEn: 'industry name',
    nameKo: '업종명',
    headers: words(
      `업종명 대표업종명 주업종명 대표업종 주업종 업종 표준산업분류명 산업분류명 산업명 industry_name_ko industry_name
      industry sector`,
    ),
  },
  {
    name: 'products',
    nameEn: 'products',
    nameKo: '생산품',
    headers: words(
      `주생산품 생산품 주요생산품 생산품목 주생산품목 주요제품 생산제품 제품 제품명 주요품목 품목 종목 main_products_ko
      main_products products_ko products product`,
    ),
  },
  {
    name: 'processes',
    nameEn: 'processes',
    nameKo: '공정',
    headers: words(
      `공정 공정명 제조공정 생산공정 주요공정 보유공정 공정코드 processes process process_codes process_code routing
      operations`,
    ),
  },
  {
    name: 'materials',
    nameEn: 'materials',
    nameKo: '원자재',
    headers: words('원자재 주원자재 원재료 주원료 원료 재료 소재 materials material raw_materials'),
  },
  {
    name: 'equipment',
    nameEn: 'equipment',
    nameKo: '보유설비',
    headers: words(
      '보유설비 주요설비 생산설비 설비명 설비 보유장비 주요장비 장비 equipment machines machinery',
    ),
  },
  {
    name: 'volumeShare',
    nameEn: 'part of the volume (percent)',
    nameKo: '물량비중',
    headers: words('물량비중 생산비중 생산비율 volume_share volume_percent'),
  },
  {
    name: 'units',
    nameEn: 'units (lines or work centres)',
    nameKo: '라인수',
    headers: words(
      '라인수 생산라인수 설비수 설비대수 연결설비수 작업장수 도입수량 units unit_count lines line_count',
    ),
  },
  {
    name: 'systemTypes',
    nameEn: 'wanted system types',
    nameKo: '희망시스템',
    headers: words(
      `희망시스템 희망시스템유형 도입희망시스템 희망솔루션 필요시스템 도입시스템 시스템유형 wanted_system_types
      wanted_systems system_types system_type`,
    ),
  },
  {
    name: 'existingSystemTypes',
    nameEn: 'existing systems',
    nameKo: '보유시스템',
    headers: words('보유시스템 기존시스템 기도입시스템 운영시스템 existing_system_types existing_systems'),
  },
  {
    name: 'employees',
    nameEn: 'employees',
    nameKo: '종업원수',
    headers: words(
      '종업원수 종업원합계 종업원 직원수 근로자수 상시근로자수 상시종업원수 고용인원 employees employee_count headcount staff',
    ),
  },
  {
    name: 'salesWon',
    nameEn: 'sales',
    nameKo: '매출액',
    headers: words('매출액 연매출액 연매출 매출 sales_won sales revenue turnover'),
  },
  {
    name: 'exportsWon',
    nameEn: 'exports',
    nameKo: '수출액',
    headers: words('수출액 수출실적 수출 exports_won exports'),
  },
  {
    name: 'foundedOn',
    nameEn: 'founded on',
    nameKo: '설립일',
    headers: words(
      `설립일 설립일자 설립연월일 설립년월일 설립연도 설립년도 개업일 개업일자 개업연월일 창립일 founded_on founded
      established_on established start_date`,
    ),
  },
  {
    name: 'sizeClass',
    nameEn: 'size class',
    nameKo: '기업규모',
    headers: words('기업규모 기업규모구분 기업구분 규모 size_class company_size'),
  },
  {
    name: 'builtLevel',
    nameEn: 'level of the built system',
    nameKo: '구축수준',
    headers: words('구축수준 스마트공장구축수준 스마트공장수준 현재수준 built_level'),
  },
  {
    name: 'capabilityLevel',
    nameEn: 'capability level',
    nameKo: '역량수준',
    headers: words('역량수준 기업역량수준 제조혁신역량수준 진단수준 capability_level'),
  },
  {
    name: 'hardshipClaims',
    nameEn: 'hardship claims',
    nameKo: '애로사항',
    headers: words(
      `애로사항 애로 규제피해 규제애로 정책변화피해 피해사유 우선지원사유 우대사유 hardship_claims hardship
      priority_reason`,
    ),
  },
  {
    name: 'website',
    nameEn: 'web site',
    nameKo: '홈페이지',
    headers: words('홈페이지 웹사이트 website homepage url'),
  },
] as const satisfies readonly CompanyField[];

export type CompanyFieldName = (typeof companyFields)[number]['name'];
