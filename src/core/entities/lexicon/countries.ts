import { lazySet } from './lazy';

/** Countries, territories and their common short forms, as they are written in English news. */
export const countries = lazySet(
  () =>
    'Afghanistan|Albania|Algeria|American Samoa|Andorra|Angola|Anguilla|Antigua|Antigua and Barbuda|Argentina|Armenia|Aruba|Australia|' +
    'Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|' +
    'Bosnia and Herzegovina|Bosnia-Herzegovina|Botswana|Brazil|Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cabo Verde|Cambodia|' +
    'Cameroon|Canada|Cape Verde|Cayman Islands|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Congo-Brazzaville|' +
    'Cook Islands|Costa Rica|Cote d’Ivoire|Côte d’Ivoire|Croatia|Cuba|Curacao|Curaçao|Cyprus|Czech Republic|Czechia|Czechoslovakia|' +
    'Democratic Republic of Congo|Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|DPRK|DR Congo|DRC|' +
    'East Germany|East Timor|Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Falkland Islands|' +
    'Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|Gabon|Gambia|Georgia|Germany|Ghana|Gibraltar|Great Britain|' +
    'Greece|Greenland|Grenada|Guadeloupe|Guam|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holland|Holy See|Honduras|Hong Kong|' +
    'Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|' +
    'Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|' +
    'Macau|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|Mexico|' +
    'Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Caledonia|' +
    'New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|' +
    'Papua New Guinea|Paraguay|People’s Republic of China|Peru|Philippines|Poland|Portugal|PRC|Puerto Rico|Qatar|Republic of Congo|' +
    'Republic of Korea|Republic of Ireland|ROK|Romania|Russia|Russian Federation|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|' +
    'Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|Somaliland|South Africa|South Korea|South Sudan|' +
    'Soviet Union|Spain|Sri Lanka|St Kitts and Nevis|St Lucia|St. Lucia|Saint Lucia|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|' +
    'Taiwan|Tajikistan|Tanzania|Thailand|Tibet|Timor-Leste|Togo|Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|' +
    'Tuvalu|UAE|Uganda|UK|U.K.|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|US|U.S.|USA|' +
    'U.S.A.|USSR|Uzbekistan|Vanuatu|Vatican|Vatican City|Venezuela|Vietnam|Viet Nam|Wales|West Germany|Western Sahara|Yemen|' +
    'Yugoslavia|Zambia|Zimbabwe',
);

/** Words for peoples, nations, faiths and the adjectives of countries. */
export const nationalities = lazySet(
  () =>
    'Afghan|African|Albanian|Algerian|American|Andean|Angolan|Arab|Arabian|Arabic|Argentine|Argentinian|Armenian|Asian|Australian|Austrian|' +
    'Azerbaijani|Azeri|Bahamian|Bahraini|Balinese|Baltic|Bangladeshi|Barbadian|Basque|Batswana|Belarusian|Belgian|Belizean|Bengali|Beninese|' +
    'Berber|Bhutanese|Bolivian|Bosnian|Brazilian|Briton|British|Bruneian|Buddhist|Bulgarian|Burkinabe|Burmese|Burundian|Cambodian|' +
    'Cameroonian|Canadian|Caribbean|Catalan|Catholic|Caucasian|Chadian|Chechen|Chilean|Chinese|Christian|Colombian|Communist|Congolese|' +
    'Cossack|Croat|Croatian|Cuban|Cypriot|Czech|Dane|Danish|Democrat|Dominican|Dutch|Ecuadorian|Egyptian|Emirati|English|Eritrean|Estonian|' +
    'Ethiopian|European|Fijian|Filipino|Filipina|Finn|Finnish|French|Frenchman|Fulani|Gabonese|Gambian|Georgian|German|Ghanaian|Greek|' +
    'Guatemalan|Guinean|Guyanese|Haitian|Han|Hausa|Hindu|Honduran|Hui|Hungarian|Icelander|Icelandic|Igbo|Indian|Indonesian|Iranian|Iraqi|Irish|' +
    'Irishman|Islamic|Islamist|Israeli|Italian|Ivorian|Jamaican|Japanese|Javanese|Jew|Jewish|Jordanian|Kazakh|Kazakhstani|Kenyan|Korean|' +
    'Kosovar|Kurd|Kurdish|Kuwaiti|Kyrgyz|Lao|Laotian|Latin American|Latino|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Luxembourgish|' +
    'Macedonian|Malagasy|Malawian|Malay|Malaysian|Maldivian|Malian|Maltese|Maori|Marxist|Mauritanian|Mauritian|Mexican|Moldovan|Mongol|' +
    'Mongolian|Montenegrin|Moroccan|Mozambican|Muslim|Namibian|Nazi|Nepalese|Nepali|New Zealander|Nicaraguan|Nigerian|Nigerien|Norse|' +
    'North Korean|Norwegian|Omani|Orthodox|Ottoman|Pakistani|Palestinian|Panamanian|Papuan|Paraguayan|Pashtun|Persian|Peruvian|Pole|Polish|' +
    'Portuguese|Protestant|Punjabi|Qatari|Republican|Rohingya|Roma|Roman|Romanian|Russian|Rwandan|Salvadoran|Samoan|Saudi|Scandinavian|' +
    'Scot|Scottish|Senegalese|Serb|Serbian|Shia|Shiite|Sicilian|Sierra Leonean|Sikh|Singaporean|Sinhalese|Sino|Slav|Slavic|Slovak|Slovene|' +
    'Slovenian|Somali|South African|South Korean|South Sudanese|Soviet|Spaniard|Spanish|Sri Lankan|Sudanese|Sunni|Surinamese|Swede|Swedish|' +
    'Swiss|Syrian|Taiwanese|Tajik|Tamil|Tanzanian|Tatar|Thai|Tibetan|Togolese|Trinidadian|Tunisian|Turk|Turkish|Turkmen|Tuareg|Ugandan|' +
    'Ukrainian|Uruguayan|Uyghur|Uighur|Uzbek|Venezuelan|Vietnamese|Welsh|Yemeni|Yoruba|Zambian|Zimbabwean|Zionist|Zulu|' +
    'Acholi|Afrikaner|Ainu|Akan|Alawite|Amazigh|Amhara|Anglican|Anglo|Apache|Ashanti|Ashkenazi|Assyrian|Aymara|Aztec|Baloch|Bedouin|Bosniak|Byzantine|Calvinist|Central African|Central American|Central Asian|Cherokee|Coptic|Copt|Cree|Creole|Dalit|Dayak|Dinka|Druze|East African|East Asian|Eurasian|Euro-Atlantic|Evangelical|Flemish|Garifuna|Germanic|Guarani|Gujarati|Hellenic|Hispanic|Hmong|Houthi|Hutu|Inca|Inuit|Jesuit|Kachin|Kashmiri|Kikuyu|Luo|Lutheran|Maasai|Mandinka|Manchu|Mapuche|Marathi|Maronite|Mayan|Mennonite|Methodist|Middle Eastern|Mormon|Navajo|North African|North American|Northern Irish|Nuer|Oromo|Ossetian|Pacific Islander|Parsi|Pentecostal|Quechua|Salafi|Salafist|Samaritan|Sephardic|Shona|Sindhi|South American|South Asian|Southeast Asian|Sufi|Swahili|Telugu|Tigrayan|Tutsi|Tswana|Wahhabi|Walloon|West African|Wolof|Xhosa|Yazidi|Yiddish',
);
