-- Names as they are searched have the letters of French keyboards for those that are no letter with an accent.
update landlord set search_name = left(
    replace(replace(replace(replace(replace(translate(search_name,
        'ØøŁłĐđÐðĦħıœæþ', 'OOLLDDDDHHIŒÆÞ'),
        'Œ', 'OE'), 'Æ', 'AE'), 'ẞ', 'SS'), 'ß', 'SS'), 'Þ', 'TH'), 220)
    where search_name <> translate(search_name, 'ØøŁłĐđÐðĦħıœæþŒÆẞßÞ', '                   ');
update account set search_name = left(
    replace(replace(replace(replace(replace(translate(search_name,
        'ØøŁłĐđÐðĦħıœæþ', 'OOLLDDDDHHIŒÆÞ'),
        'Œ', 'OE'), 'Æ', 'AE'), 'ẞ', 'SS'), 'ß', 'SS'), 'Þ', 'TH'), 220)
    where search_name <> translate(search_name, 'ØøŁłĐđÐðĦħıœæþŒÆẞßÞ', '                   ');
