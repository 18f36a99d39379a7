import { lazySet } from './lazy';

/** Places that are neither countries nor large cities: continents, seas, provinces, quarters, seats of power named as places. */
export const regions = lazySet(
  () =>
    'Abkhazia|Abu Dhabi|Aceh|Adriatic|Africa|Alabama|Alaska|Alberta|Amazon Basin|Andalusia|Andes|Andhra Pradesh|Anhui|Antarctica|Aotearoa|' +
    'Arabian Peninsula|Arabian Sea|Arctic|Arctic Ocean|Arizona|Arkansas|Asia|Asia-Pacific|Asia Pacific|Assam|Atlantic|Atlantic Ocean|Aleppo|Bali|Balkans|' +
    'Balochistan|Baltic Sea|Baluchistan|Bavaria|Bay of Bengal|Bengal|Bihar|Black Sea|Borneo|British Columbia|Brittany|Brooklyn|' +
    'California|Cape Town|Caribbean|Caspian Sea|Catalonia|Caucasus|Central Africa|Central America|Central Asia|Central Europe|Chechnya|' +
    'Chhattisgarh|Colorado|Connecticut|Crete|Crimea|D.C.|Darfur|DC|Delaware|Donbas|Donbass|Donetsk|East Africa|East Asia|East China Sea|East Jerusalem|' +
    'Eastern Europe|Eurasia|Europe|Far East|Florida|Fujian|Galapagos|Gansu|Gaza|Gaza Strip|Goa|Golan Heights|Guangdong|Guangxi|Guizhou|' +
    'Gujarat|Gulf of Aden|Gulf of Guinea|Gulf of Mexico|Hainan|Haryana|Hawaii|Hebei|Heilongjiang|Henan|Himachal Pradesh|Himalayas|Hollywood|' +
    'Horn of Africa|Hubei|Hunan|Iberian Peninsula|Idaho|Illinois|Indian Ocean|Indiana|Indo-Pacific|Inner Mongolia|Iowa|Jammu and Kashmir|Java|' +
    'Jharkhand|Jiangsu|Jiangxi|Jilin|Kansas|Karnataka|Kashmir|Kentucky|Kerala|Kherson|Kivu|Korean Peninsula|Kosovo|KwaZulu-Natal|Ladakh|Latin America|' +
    'Levant|Liaoning|Limpopo|Louisiana|Luhansk|Madhya Pradesh|Maghreb|Maharashtra|Maine|Manhattan|Manipur|Manitoba|Maryland|Massachusetts|Mediterranean|' +
    'Mediterranean Sea|Meghalaya|Mekong|Mesopotamia|Michigan|Middle East|Midwest|Mindanao|Minnesota|Mississippi|Missouri|Montana|' +
    'Mpumalanga|Nagaland|Nagorno-Karabakh|Nebraska|Nevada|New Brunswick|New England|New Hampshire|New Jersey|New Mexico|New South Wales|' +
    'New York State|Newfoundland|Ningxia|Normandy|North Africa|North America|North Carolina|North Dakota|North Sea|Nova Scotia|Odisha|' +
    'Ohio|Oklahoma|Okinawa|Ontario|Oregon|Pacific|Pacific Islands|Pacific Ocean|Patagonia|Pennsylvania|Persian Gulf|Prince Edward Island|Punjab|Qinghai|' +
    'Quebec|Queensland|Rajasthan|Red Sea|Rhode Island|Sahara|Sahel|Sakhalin|Sarawak|Sabah|Saskatchewan|Scandinavia|Senkaku Islands|Shaanxi|Shandong|Shanxi|Siberia|' +
    'Sichuan|Sicily|Sikkim|Silicon Valley|Sinai|Sinai Peninsula|Sindh|South America|South Asia|South Australia|South Carolina|South China Sea|' +
    'South Dakota|South Ossetia|South Pacific|Southeast Asia|South-East Asia|Southern Africa|Strait of Hormuz|Strait of Malacca|Suez Canal|Sumatra|' +
    'Tamil Nadu|Tasmania|Telangana|Tennessee|Texas|Tigray|Tripura|Tyrol|Ulster|Utah|Uttar Pradesh|Uttarakhand|Vermont|Victoria|' +
    'Virginia|Wall Street|West Africa|West Bank|West Bengal|West Virginia|Western Australia|Western Cape|Western Europe|Wisconsin|Wyoming|Xinjiang|' +
    'Xizang|Yukon|Yunnan|Zanzibar|Zhejiang|Tiananmen Square|Capitol Hill|Taiwan Strait|Guantanamo|Guantanamo Bay|Diaoyu Islands|Spratly Islands',
);

/** Last words of place names: "Lake Victoria" and "San Pedro River" are told by them. */
export const placeTails = lazySet(
  () =>
    'Airport|Archipelago|Avenue|Basin|Bay|Beach|Boulevard|Bridge|Canal|Canyon|City|Coast|County|Creek|Desert|District|Falls|Forest|Governorate|' +
    'Gulf|Harbor|Harbour|Highway|Hills|Island|Islands|Isles|Lake|Mountain|Mountains|National Park|Oblast|Ocean|Park|Pass|Peninsula|Plateau|Plaza|Port|Prefecture|' +
    'Province|Reef|Region|River|Road|Sea|Square|State|Strait|Street|Territory|Township|Tower|Valley|Village|Volcano',
);

/** First words of place names: "Mount Kenya", "Lake Chad". */
export const placeHeads = lazySet(() => 'Cape|Fort|Gulf|Lake|Mount|Mt|Mt.|Port|Rio|River|San|Santa|Santo|São|Strait');
